--liquibase formatted sql

--changeset shared:002-idempotency
create table idempotency_key (
    principal   text        not null,
    method      text        not null,
    path        text        not null,
    key         text        not null,
    fingerprint text        not null,
    status      integer,
    location    text,
    body        text,
    created_at  timestamptz not null default now(),
    primary key (principal, method, path, key)
);
create index idempotency_key_created on idempotency_key (created_at);
--rollback drop table idempotency_key;
