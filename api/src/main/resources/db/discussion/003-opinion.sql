--liquibase formatted sql

--changeset discussion:003-opinion-statement
--comment Short statements to which people say «agree», «disagree» or «pass». The same words stand in a discussion once.
create table opinion_statement (
    id            uuid        primary key default uuidv7(),
    version       bigint      not null default 0,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    discussion_id uuid        not null references discussion (id) on delete cascade,
    author        uuid        not null,
    text          text        not null constraint opinion_statement_text check (length(text) between 1 and 280),
    language      text        not null constraint opinion_statement_language check (language in ('ru', 'en')),
    status        text        not null constraint opinion_statement_status check (status in
        ('SUBMITTED', 'PUBLISHED', 'RETURNED')),
    reason        text        constraint opinion_statement_reason check (length(reason) <= 1000),
    published_at  timestamptz,
    hidden_at     timestamptz,
    masked        text,
    constraint opinion_statement_published check ((status = 'PUBLISHED') = (published_at is not null)),
    constraint opinion_statement_returned check ((status = 'RETURNED') = (reason is not null))
);
create unique index opinion_statement_once on opinion_statement (discussion_id, fold(text))
    where status <> 'RETURNED' and masked is null;
create index opinion_statement_oldest on opinion_statement (discussion_id, created_at, id);
create index opinion_statement_by on opinion_statement (author);
create index opinion_statement_changed on opinion_statement (updated_at);
--rollback drop table opinion_statement;

--changeset discussion:003-opinion-vote
--comment One of a person for a statement; it can be changed while the discussion is open. Who leaves the platform stays as nobody.
create table opinion_vote (
    statement_id uuid        not null references opinion_statement (id) on delete cascade,
    account      uuid        not null,
    choice       text        not null constraint opinion_vote_choice check (choice in ('AGREE', 'DISAGREE', 'PASS')),
    at           timestamptz not null,
    constraint opinion_vote_once primary key (statement_id, account)
);
create index opinion_vote_by on opinion_vote (account);
create index opinion_vote_latest on opinion_vote (at);
--rollback drop table opinion_vote;

--changeset discussion:003-opinion-result
--comment The groups that were found last, as JSON; null while too few have voted. Nothing there tells who is in which.
create table opinion_result (
    discussion_id uuid        primary key references discussion (id) on delete cascade,
    computed_at   timestamptz not null,
    found         jsonb
);
call watch_public('opinion_statement', 'discussions');
call watch_public('opinion_vote', 'discussions');
call watch_public('opinion_result', 'discussions');
--rollback drop table opinion_result; drop trigger opinion_statement_public on opinion_statement; drop trigger opinion_statement_public_all on opinion_statement; drop trigger opinion_vote_public on opinion_vote; drop trigger opinion_vote_public_all on opinion_vote;
