--liquibase formatted sql

--changeset proposal:010-amendment
--comment What others would say instead: a patch of title and body of a certain wording, which the authors take or refuse within two weeks. One at a time from a person. What moderation takes is only not shown.
create table proposal_amendment (
    id              uuid        primary key default uuidv7(),
    version         bigint      not null default 0,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    proposal_id     uuid        not null references proposal (id) on delete cascade,
    text_version    integer     not null constraint proposal_amendment_version check (text_version >= 1),
    title           text        constraint proposal_amendment_title check (length(title) between 1 and 200),
    body            text        constraint proposal_amendment_body check (length(body) between 1 and 20000),
    reason          text        not null constraint proposal_amendment_reason check (length(reason) between 1 and 2000),
    author          uuid        not null,
    organization_id uuid        references organization (id),
    status          text        not null constraint proposal_amendment_status check (status in
        ('OPEN', 'ACCEPTED', 'REJECTED', 'LAPSED', 'WITHDRAWN')),
    decide_by       timestamptz not null,
    answer          text        constraint proposal_amendment_answer check (length(answer) <= 2000),
    decided_by      uuid,
    decided_at      timestamptz,
    hidden_at       timestamptz,
    masked          boolean     not null default false,
    constraint proposal_amendment_changes check (title is not null or body is not null),
    constraint proposal_amendment_answered check (status <> 'REJECTED' or answer is not null),
    constraint proposal_amendment_decided check ((status = 'OPEN') = (decided_at is null)),
    foreign key (proposal_id, text_version) references proposal_version (proposal_id, number) on delete cascade
);
create unique index proposal_amendment_one_open on proposal_amendment (proposal_id, author) where status = 'OPEN';
create index proposal_amendment_newest on proposal_amendment (proposal_id, created_at desc, id desc);
create index proposal_amendment_ending on proposal_amendment (decide_by) where status = 'OPEN';
create index proposal_amendment_by on proposal_amendment (author);
call watch_public('proposal_amendment', 'proposals');
--rollback drop table proposal_amendment;
