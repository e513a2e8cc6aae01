--liquibase formatted sql

--changeset identity:030-second-factor
--comment The secret is sealed by the installation's key; last_step is the last interval whose code was used. A pending one becomes the factor when a first code has shown that it is in the person's hands.
alter table credential drop constraint credential_kind_check;
alter table credential drop constraint credential_phc_check;
alter table credential alter column phc drop not null;
alter table credential add column secret_enc bytea, add column last_step bigint;
alter table credential add constraint credential_kind check (case kind
    when 'password' then phc is not null and phc like '$argon2id$%' and secret_enc is null
    when 'totp' then phc is null and secret_enc is not null and last_step is not null
    when 'totp_pending' then phc is null and secret_enc is not null
    else false end);
--rollback delete from credential where kind <> 'password'; alter table credential drop constraint credential_kind; alter table credential drop column secret_enc, drop column last_step; alter table credential alter column phc set not null;

--changeset identity:030-recovery-code
create table recovery_code (
    user_id uuid        not null references app_user (id) on delete cascade,
    no      smallint    not null check (no between 1 and 10),
    phc     text        not null check (phc like '$argon2id$%'),
    used_at timestamptz,
    primary key (user_id, no)
);
--rollback drop table recovery_code;

--changeset identity:030-challenge
--comment Tries at the second factor after a right password; a fifth wrong one ends it.
create table auth_challenge (
    user_id    uuid        not null references app_user (id) on delete cascade,
    kind       text        not null check (kind in ('second_factor')),
    attempts   smallint    not null check (attempts between 0 and 5),
    expires_at timestamptz not null,
    primary key (user_id, kind)
);
--rollback drop table auth_challenge;

--changeset identity:030-session-reason
alter table auth_session drop constraint auth_session_reason_check,
    add constraint auth_session_reason_check check (reason ~ '^[a-z_]{1,40}$');
--rollback select 1;
