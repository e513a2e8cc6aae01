--liquibase formatted sql

--changeset organization:021-claim
--comment «This is my organization»: who says so, by which proof, and what became of it. One open claim for a person and an organization.
create table organization_claim (
    id              uuid        primary key default uuidv7(),
    version         bigint      not null default 0,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    organization_id uuid        not null references organization (id) on delete cascade,
    claimant        uuid        not null,
    method          text        not null constraint organization_claim_method
        check (method in ('REGISTRY_EMAIL', 'SITE_FILE', 'DNS_RECORD', 'DOCUMENTS')),
    status          text        not null constraint organization_claim_status check (status in
        ('SUBMITTED', 'CODE_SENT', 'DISPUTED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
    position        text        not null constraint organization_claim_position check (length(position) between 1 and 200),
    statement       text        constraint organization_claim_statement check (length(statement) <= 4000),
    token           text        not null constraint organization_claim_token check (length(token) between 20 and 60),
    code_seal       bytea       check (octet_length(code_seal) = 32),
    code_until      timestamptz,
    tries           integer     not null default 0 constraint organization_claim_tries check (tries between 0 and 5),
    letters         integer     not null default 0 constraint organization_claim_letters check (letters between 0 and 5),
    letter_at       timestamptz,
    checked_at      timestamptz,
    check_result    text        constraint organization_claim_result check (check_result in
        ('NOT_PUBLIC', 'NO_ANSWER', 'REDIRECT', 'NOT_THERE', 'TOO_LARGE', 'TOO_SLOW', 'OTHER_TEXT', 'FOUND')),
    reason          text        constraint organization_claim_reason check (length(reason) <= 2000),
    decided_by      uuid,
    decided_at      timestamptz,
    expires_at      timestamptz not null,
    constraint organization_claim_documents check (method <> 'DOCUMENTS' or statement is not null),
    constraint organization_claim_decided check ((status in ('CONFIRMED', 'REFUSED')) = (decided_at is not null))
);
create unique index organization_claim_open on organization_claim (organization_id, claimant)
    where status in ('SUBMITTED', 'CODE_SENT', 'DISPUTED');
create index organization_claim_queue on organization_claim (created_at, id)
    where status = 'DISPUTED' or (status = 'SUBMITTED' and method = 'DOCUMENTS');
create index organization_claim_list on organization_claim (status, created_at desc, id desc);
create index organization_claim_mine on organization_claim (claimant, created_at desc, id desc);
create index organization_claim_term on organization_claim (expires_at) where status in ('SUBMITTED', 'CODE_SENT');
--rollback drop table organization_claim;
