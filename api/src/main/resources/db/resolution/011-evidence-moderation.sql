--liquibase formatted sql

--changeset resolution:011-evidence-moderation
--comment What moderation has taken from the public, without touching the state: a proof as a whole, or what people wrote in it. A hidden one counts for nothing.
alter table evidence add column hidden_at timestamptz;
alter table evidence add column masked jsonb;
--rollback alter table evidence drop column hidden_at; alter table evidence drop column masked;
