--liquibase formatted sql

--changeset identity:001-app-user
--comment The address is kept as it is compared: trimmed, NFKC, lower case. An erased account has none.
create table app_user (
    id           uuid        primary key default uuidv7(),
    email_norm   text        constraint app_user_email unique check (length(email_norm) between 3 and 254),
    display_name text        not null check (length(display_name) between 1 and 200),
    language     text        not null check (language in ('ru', 'en')),
    status       text        not null default 'active' check (status in ('active', 'blocked', 'erased')),
    version      bigint      not null default 0,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    check (status = 'erased' or email_norm is not null)
);
--rollback drop table app_user;

--changeset identity:001-credential
create table credential (
    user_id    uuid        not null references app_user (id) on delete cascade,
    kind       text        not null check (kind in ('password')),
    phc        text        not null check (phc like '$argon2id$%'),
    changed_at timestamptz not null,
    primary key (user_id, kind)
);
--rollback drop table credential;

--changeset identity:001-role-grant
--comment The scope is an organization's id. Organizations stand on a higher floor, so their migration adds the foreign key.
create table role_grant (
    user_id     uuid        not null references app_user (id) on delete cascade,
    role        text        not null
        check (role in ('administrator', 'moderator', 'officer', 'council_member', 'representative', 'juror')),
    scope       uuid,
    granted_by  uuid        references app_user (id),
    valid_from  timestamptz not null,
    valid_until timestamptz check (valid_until > valid_from),
    constraint role_grant_once unique nulls not distinct (user_id, role, scope),
    constraint role_grant_scope check (case
        when role in ('administrator', 'moderator') then scope is null
        when role in ('officer', 'council_member', 'representative') then scope is not null
        else true end)
);
create index role_grant_scope_role on role_grant (scope, role);
--rollback drop table role_grant;

--changeset identity:001-auth-session
--comment One sign-in on one device; its refresh tokens are a family that ends with it.
create table auth_session (
    id             uuid        primary key default uuidv7(),
    user_id        uuid        not null references app_user (id) on delete cascade,
    created_at     timestamptz not null,
    last_used_at   timestamptz not null,
    idle_until     timestamptz not null,
    absolute_until timestamptz not null,
    ip_prefix      text        not null,
    device         text        not null,
    amr            text        not null,
    auth_time      timestamptz not null,
    revoked_at     timestamptz,
    reason         text        check (reason in ('sign_out', 'refresh_token_reused', 'too_many')),
    check ((revoked_at is null) = (reason is null))
);
create index auth_session_live on auth_session (user_id, created_at desc, id desc) where revoked_at is null;
--rollback drop table auth_session;

--changeset identity:001-refresh-token
create table refresh_token (
    hash        bytea       primary key check (octet_length(hash) = 32),
    session_id  uuid        not null references auth_session (id) on delete cascade,
    issued_at   timestamptz not null,
    used_at     timestamptz,
    replaced_by bytea,
    siblings    smallint    not null default 0 check (siblings between 0 and 3)
);
create index refresh_token_session on refresh_token (session_id);
--rollback drop table refresh_token;
