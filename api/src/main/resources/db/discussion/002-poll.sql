--liquibase formatted sql

--changeset discussion:002-poll
--comment A question with options inside of a discussion. `choices` of a ballot are numbers of options, 0 for the first one: one for CONSENT (agree, abstain, object) and SINGLE, the order of preference for RANKED; for DOTS the dots of each option.
create table discussion_poll (
    id            uuid        primary key default uuidv7(),
    version       bigint      not null default 0,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    discussion_id uuid        not null references discussion (id) on delete cascade,
    kind          text        not null constraint discussion_poll_kind check (kind in
        ('CONSENT', 'SINGLE', 'RANKED', 'DOTS')),
    question      text        not null constraint discussion_poll_question check (length(question) between 1 and 300),
    options       text[]      not null constraint discussion_poll_options check (cardinality(options) between 0 and 10),
    dots          integer     constraint discussion_poll_dots check (dots between 1 and 20),
    closed_at     timestamptz,
    constraint discussion_poll_of_kind check ((kind = 'CONSENT') = (cardinality(options) = 0)
        and (kind = 'DOTS') = (dots is not null) and cardinality(options) <> 1)
);
create index discussion_poll_of on discussion_poll (discussion_id, created_at, id);
--rollback drop table discussion_poll;

--changeset discussion:002-ballot
--comment One for a person; it can be changed while the poll is open. Who leaves the platform stays as nobody.
create table discussion_ballot (
    poll_id uuid        not null references discussion_poll (id) on delete cascade,
    account uuid        not null,
    side    text        not null constraint discussion_ballot_side check (side in
        ('NGO', 'BUSINESS', 'GOVERNMENT', 'RESIDENT')),
    choices integer[]   not null constraint discussion_ballot_choices check (cardinality(choices) between 1 and 10),
    at      timestamptz not null,
    constraint discussion_ballot_once primary key (poll_id, account)
);
create index discussion_ballot_by on discussion_ballot (account);
call watch_public('discussion_poll', 'discussions');
call watch_public('discussion_ballot', 'discussions');
--rollback drop table discussion_ballot; drop trigger discussion_poll_public on discussion_poll; drop trigger discussion_poll_public_all on discussion_poll;
