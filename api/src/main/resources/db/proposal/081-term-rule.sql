--liquibase formatted sql

--changeset proposal:081-term-rule
--comment Until when the body may forward, as its rules were when it began; the day by which the feedback platform wants an answer.
alter table proposal
    add column forward_until timestamptz,
    add column legal_due_on  date,
    add constraint proposal_legal_due_on check (legal_due_on is null or legal_regime = 'POS');
update proposal set forward_until = date_trunc('day', registered_at) + interval '8 days' - interval '1 second'
    where registered_at is not null;
--rollback alter table proposal drop column forward_until, drop column legal_due_on;
