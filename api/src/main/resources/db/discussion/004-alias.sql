--liquibase formatted sql

--changeset discussion:004-alias
--comment Whether people may speak under an alias. It is said before the discussion opens.
alter table discussion add column aliases boolean not null default false;
--rollback alter table discussion drop column aliases;
