--liquibase formatted sql

--changeset identity:020-app-user
--comment Somebody who wants to leave is here for thirty days more, without a sign-in; then the row stays without a person.
alter table app_user
    add column age_group text not null default 'adult' check (age_group in ('adult', 'from14to17')),
    add column guardian text check (length(guardian) between 1 and 200),
    add column leaving_since timestamptz,
    add column erased_at timestamptz,
    drop constraint app_user_status_check,
    add constraint app_user_status_check check (status in ('active', 'blocked', 'leaving', 'erased')),
    add constraint app_user_guardian check ((age_group = 'from14to17') = (guardian is not null) or status = 'erased'),
    add constraint app_user_leaving check (status <> 'leaving' or leaving_since is not null);
create index app_user_leaving_since on app_user (leaving_since) where status = 'leaving';
call watch_public('app_user', 'people');
--rollback alter table app_user drop column age_group, drop column guardian, drop column leaving_since, drop column erased_at;

--changeset identity:020-session-reason
--comment Why a session ended is a word of the code; each new one is no change of the schema.
alter table auth_session
    drop constraint auth_session_reason_check,
    add constraint auth_session_reason_check check (reason ~ '^[a-z_]{1,40}$');
--rollback select 1;

--changeset identity:020-consent
--comment 152-FZ, articles 9 and 10.1: each purpose apart, with the version of the text that was agreed to, and when it was taken back.
create table consent (
    id           uuid        primary key default uuidv7(),
    user_id      uuid        not null references app_user (id) on delete cascade,
    purpose      text        not null check (purpose in ('processing', 'dissemination', 'photo', 'newsletter')),
    text_version text        not null check (length(text_version) between 1 and 20),
    given_at     timestamptz not null,
    withdrawn_at timestamptz check (withdrawn_at >= given_at)
);
create unique index consent_live on consent (user_id, purpose) where withdrawn_at is null;
call watch_public('consent', 'people');
--rollback drop table consent;

--changeset identity:020-registration
--comment Registrations whose address is not confirmed yet. Several for one address stand beside each other, so that a stranger's cannot take the place of the owner's.
create table registration (
    id           uuid        primary key,
    email_norm   text        not null check (length(email_norm) between 3 and 254),
    display_name text        not null check (length(display_name) between 1 and 200),
    language     text        not null check (language in ('ru', 'en')),
    age_group    text        not null check (age_group in ('adult', 'from14to17')),
    guardian     text,
    phc          text        not null check (phc like '$argon2id$%'),
    consents     jsonb       not null,
    created_at   timestamptz not null
);
create index registration_email on registration (email_norm);
create index registration_created on registration (created_at);
--rollback drop table registration;

--changeset identity:020-reset-request
--comment Somebody wants a new password for that address. Whether anybody has it is looked at after the answer.
create table reset_request (
    id         uuid        primary key,
    email_norm text        not null check (length(email_norm) between 3 and 254),
    created_at timestamptz not null
);
create index reset_request_created on reset_request (created_at);
--rollback drop table reset_request;

--changeset identity:020-email-change
create table email_change (
    id           uuid        primary key,
    user_id      uuid        not null references app_user (id) on delete cascade,
    old_email    text        not null,
    new_email    text        not null check (length(new_email) between 3 and 254),
    created_at   timestamptz not null,
    confirmed_at timestamptz,
    undone_at    timestamptz,
    undo_until   timestamptz,
    check ((confirmed_at is null) = (undo_until is null))
);
create index email_change_old on email_change (old_email) where confirmed_at is not null and undone_at is null;
create index email_change_user on email_change (user_id);
--rollback drop table email_change;

--changeset identity:020-one-time-token
--comment What a link of a letter carries. The subject is the registration, the change or the account.
create table one_time_token (
    hash       bytea       primary key check (octet_length(hash) = 32),
    purpose    text        not null check (purpose in
        ('registration', 'password_reset', 'email_change', 'email_undo', 'deletion_undo')),
    subject    uuid        not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index one_time_token_subject on one_time_token (subject, purpose);
create index one_time_token_expires on one_time_token (expires_at);
--rollback drop table one_time_token;
