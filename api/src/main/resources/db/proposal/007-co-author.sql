--liquibase formatted sql

--changeset proposal:007-authors
--comment Whoever proposes together with the first author, in order: accounts and organizations, both known by id alone. A withdrawal that waits for the others: until when, and who has agreed.
alter table proposal
    add column co_authors uuid[] not null default '{}' constraint proposal_co_authors check (cardinality(co_authors) <= 200),
    add column withdrawal_why text constraint proposal_withdrawal_why check (withdrawal_why in
        ('DONE_ALREADY', 'BETTER_ONE', 'CHANGED_MIND', 'OTHER')),
    add column withdrawal_words text constraint proposal_withdrawal_words check (length(withdrawal_words) <= 2000),
    add column withdrawal_until timestamptz,
    add column withdrawal_agreed uuid[] not null default '{}',
    add column successor_id uuid references proposal (id) on delete set null,
    add constraint proposal_withdrawal check (withdrawal_until is null or withdrawal_why is not null),
    add constraint proposal_successor check (successor_id <> id);
create index proposal_by_co_author on proposal using gin (co_authors);
create index proposal_withdrawing on proposal (withdrawal_until) where withdrawal_until is not null;
--rollback drop index proposal_by_co_author; alter table proposal drop column co_authors, drop column withdrawal_why, drop column withdrawal_words, drop column withdrawal_until, drop column withdrawal_agreed, drop column successor_id;

--changeset proposal:007-co-author
--comment Invitations to propose together. An address is kept until the invitation is answered; whether there is an account behind it is nobody's business. Of two invitations at once the database lets one through.
create table proposal_co_author (
    id              uuid        primary key default uuidv7(),
    version         bigint      not null default 0,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    proposal_id     uuid        not null references proposal (id) on delete cascade,
    status          text        not null constraint proposal_co_author_status check (status in
        ('INVITED', 'ACCEPTED', 'DECLINED', 'REVOKED', 'EXPIRED', 'LEFT', 'LEADING')),
    account         uuid,
    organization_id uuid        references organization (id),
    email           text        constraint proposal_co_author_email check (length(email) <= 254),
    invited_by      uuid        not null,
    expires_at      timestamptz not null,
    answered_at     timestamptz,
    ended_at        timestamptz,
    constraint proposal_co_author_one_party check (organization_id is null or (account is null and email is null)),
    constraint proposal_co_author_forgotten check (email is null or status = 'INVITED'),
    constraint proposal_co_author_known check (status not in ('ACCEPTED', 'LEADING')
        or (account is not null or organization_id is not null))
);
create unique index proposal_co_author_person on proposal_co_author (proposal_id, account)
    where status in ('INVITED', 'ACCEPTED');
create unique index proposal_co_author_organization on proposal_co_author (proposal_id, organization_id)
    where status in ('INVITED', 'ACCEPTED');
create unique index proposal_co_author_address on proposal_co_author (proposal_id, email) where status = 'INVITED';
create index proposal_co_author_of on proposal_co_author (proposal_id, created_at, id);
create index proposal_co_author_by on proposal_co_author (account) where account is not null;
create index proposal_co_author_expiring on proposal_co_author (expires_at) where status = 'INVITED';
call watch_public('proposal_co_author', 'proposals');
--rollback drop table proposal_co_author;
