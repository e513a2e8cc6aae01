--liquibase formatted sql

--changeset organization:020-verification-method
alter table organization drop constraint organization_verification;
alter table organization add constraint organization_verification
    check (verification_method in ('MODERATOR', 'REGISTRY_EMAIL', 'SITE_FILE', 'DNS_RECORD', 'DOCUMENTS'));
--rollback select 1;

--changeset organization:020-invitation
--comment Invitations to represent an organization. One at a time is open for an address; the token's hash comes with the letter.
create table organization_invitation (
    id              uuid        primary key default uuidv7(),
    version         bigint      not null default 0,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    organization_id uuid        not null references organization (id) on delete cascade,
    email_norm      text        not null constraint organization_invitation_email check (length(email_norm) between 3 and 254),
    level           text        not null constraint organization_invitation_level check (level in ('OWNER', 'EDITOR')),
    invited_by      uuid        not null,
    hash            bytea       constraint organization_invitation_hash unique check (octet_length(hash) = 32),
    expires_at      timestamptz not null,
    accepted_by     uuid,
    accepted_at     timestamptz,
    revoked_at      timestamptz,
    constraint organization_invitation_once check (accepted_at is null or revoked_at is null),
    constraint organization_invitation_accepted check ((accepted_at is null) = (accepted_by is null))
);
create unique index organization_invitation_open on organization_invitation (organization_id, email_norm)
    where accepted_at is null and revoked_at is null;
create index organization_invitation_list on organization_invitation (organization_id, created_at desc, id desc);
--rollback drop table organization_invitation;
