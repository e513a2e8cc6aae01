--liquibase formatted sql

--changeset story:002-adoption-of
--comment What points at an adoption points at its story with the same key, so that the two cannot disagree.
alter table story_adoption add constraint story_adoption_of unique (id, story_id);
--rollback alter table story_adoption drop constraint story_adoption_of;
