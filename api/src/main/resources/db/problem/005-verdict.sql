--liquibase formatted sql

--changeset problem:005-verdict
--comment Whether those whom a problem concerns say that it is solved, as supporters do of a proposal: one word for a person and claim. Each claim of a body has its own words.
create table problem_verdict (
    problem_id uuid        not null references problem (id) on delete cascade,
    claim      integer     not null,
    account    uuid        not null,
    verdict    text        not null constraint problem_verdict_kind check (verdict in ('CONFIRM', 'DISPUTE')),
    reason     text        constraint problem_verdict_reason check (length(reason) <= 2000),
    at         timestamptz not null,
    constraint problem_verdict_once primary key (problem_id, claim, account),
    constraint problem_verdict_why check ((verdict = 'DISPUTE') = (reason is not null))
);
create index problem_verdict_by on problem_verdict (account);
call watch_public('problem_verdict', 'problems');
alter table problem
    add column claims integer not null default 0 constraint problem_claims check (claims >= 0),
    drop constraint problem_confirmed,
    add constraint problem_confirmed check (confirmed_by in ('AUTHOR', 'SUPPORTERS', 'SILENCE'));
update problem set claims = 1 where claimed_at is not null;
--rollback alter table problem drop column claims, drop constraint problem_confirmed, add constraint problem_confirmed check (confirmed_by in ('AUTHOR', 'SILENCE')); drop table problem_verdict;
