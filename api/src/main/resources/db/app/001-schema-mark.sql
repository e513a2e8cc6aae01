--liquibase formatted sql

--changeset app:001-schema-mark
--comment Which change log the schema was last brought to, so that a start with the same one need not read it through.
create table schema_mark (
    only_one boolean primary key default true constraint schema_mark_only_one check (only_one),
    digest   text        not null constraint schema_mark_digest check (digest ~ '^[0-9a-f]{64}$'),
    at       timestamptz not null default now()
);
--rollback drop table schema_mark;
