--liquibase formatted sql

--changeset identity:050-user-identity
--comment Who somebody is at an outside provider: issuer and subject, never an address. One such identity belongs to one account.
create table user_identity (
    id           uuid        primary key default uuidv7(),
    user_id      uuid        not null references app_user (id) on delete cascade,
    issuer       text        not null check (length(issuer) between 1 and 500),
    subject      text        not null check (length(subject) between 1 and 255),
    added_at     timestamptz not null,
    last_used_at timestamptz check (last_used_at >= added_at),
    constraint user_identity_once unique (issuer, subject)
);
create index user_identity_user on user_identity (user_id);
--rollback drop table user_identity;

--changeset identity:050-outside-visit
--comment Somebody is on the way to the provider and back. The state goes there, the proof stays in the browser: both are kept as SHA-256. What the provider has said stands here until the page uses it.
create table outside_visit (
    state_hash  bytea       primary key check (octet_length(state_hash) = 32),
    proof_hash  bytea       not null check (octet_length(proof_hash) = 32),
    nonce       text        not null check (length(nonce) between 1 and 100),
    purpose     text        not null check (purpose in ('sign_in', 'link', 'step_up')),
    user_id     uuid        references app_user (id) on delete cascade,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    returned_at timestamptz,
    issuer      text,
    subject     text,
    auth_time   timestamptz,
    check ((purpose = 'sign_in') = (user_id is null)),
    check ((issuer is null) = (subject is null) and (subject is null or returned_at is not null))
);
create index outside_visit_expires on outside_visit (expires_at);
create index outside_visit_user on outside_visit (user_id) where user_id is not null;
--rollback drop table outside_visit;

--changeset identity:050-registration
--comment Whoever comes from a provider has no password here until they want one.
alter table registration alter column phc drop not null, add column issuer text, add column subject text,
    add constraint registration_proof check ((issuer is null) = (subject is null) and (phc is null) = (issuer is not null));
--rollback delete from registration where phc is null; alter table registration drop column issuer, drop column subject, alter column phc set not null;
