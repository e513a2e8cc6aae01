--liquibase formatted sql

--changeset community:002-moderation
--comment A document of the library can be hidden; all of it is its title and where it is, so nothing of it is masked alone.
alter table community_document add column hidden_at timestamptz;
--rollback alter table community_document drop column hidden_at;
