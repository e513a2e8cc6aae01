--liquibase formatted sql

--changeset shared:001-rights
--comment The owner makes the tables; the application reads and writes rows. Where one role does both, this changes nothing.
grant usage on schema public to "${appRole}";
alter default privileges in schema public grant select, insert, update, delete on tables to "${appRole}";
alter default privileges in schema public grant usage on sequences to "${appRole}";
--rollback alter default privileges in schema public revoke all on tables from "${appRole}";

--changeset shared:001-extensions
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
--rollback select 1;
