--liquibase formatted sql

--changeset organization:022-trustee
--comment Seats on boards of trustees, present, offered and past. The address is forgotten when the invitation is answered; public_at is the day of the trustee's consent to be named.
create table trustee (
    id              uuid        primary key default uuidv7(),
    version         bigint      not null default 0,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    organization_id uuid        not null references organization (id) on delete cascade,
    account_id      uuid,
    name            text        not null constraint trustee_name check (length(name) between 1 and 200),
    email_norm      text        constraint trustee_email check (length(email_norm) between 3 and 254),
    position        text        not null constraint trustee_position check (length(position) between 1 and 200),
    since           date        not null,
    until           date,
    status          text        not null constraint trustee_status check (status in
        ('INVITED', 'ACCEPTED', 'DECLINED', 'REVOKED', 'LAPSED', 'ENDED')),
    invited_by      uuid        not null,
    hash            bytea       constraint trustee_hash unique check (octet_length(hash) = 32),
    invite_until    timestamptz not null,
    accepted_at     timestamptz,
    public_at       timestamptz,
    ended_on        date,
    constraint trustee_term check (until >= since),
    constraint trustee_address check ((status = 'INVITED') = (email_norm is not null)),
    constraint trustee_accepted check ((status in ('ACCEPTED', 'ENDED')) = (accepted_at is not null)),
    constraint trustee_consent check (public_at is null or accepted_at is not null),
    constraint trustee_ended check ((status = 'ENDED') = (ended_on is not null))
);
create unique index trustee_open on trustee (organization_id, email_norm) where status = 'INVITED';
create index trustee_board on trustee (organization_id);
create index trustee_account on trustee (account_id) where account_id is not null;
create index trustee_term_end on trustee (until) where status = 'ACCEPTED';
create index trustee_unanswered on trustee (invite_until) where status = 'INVITED';
--rollback drop table trustee;

--changeset organization:022-trustee-search
--comment Organizations that look for trustees.
create table trustee_search (
    organization_id uuid        primary key references organization (id) on delete cascade,
    text            text        not null constraint trustee_search_text check (length(text) between 1 and 2000),
    since           timestamptz not null
);
--rollback drop table trustee_search;

--changeset organization:022-public-change
call watch_public('trustee', 'trustees');
call watch_public('trustee_search', 'trustees');
--rollback drop trigger trustee_public on trustee; drop trigger trustee_public_all on trustee; drop trigger trustee_search_public on trustee_search; drop trigger trustee_search_public_all on trustee_search;
