--liquibase formatted sql

--changeset problem:081-term-rule
--comment Until when the body registers and may forward, as its rules were when it began; the day by which the feedback platform wants an answer.
alter table problem
    add column register_due_at timestamptz,
    add column forward_until   timestamptz,
    add column legal_due_on    date,
    add constraint problem_legal_due_on check (legal_due_on is null or legal_regime = 'POS');
update problem set register_due_at = due_at where status = 'OPEN';
update problem set forward_until = date_trunc('day', registered_at) + interval '8 days' - interval '1 second'
    where registered_at is not null;
--rollback alter table problem drop column register_due_at, drop column forward_until, drop column legal_due_on;
