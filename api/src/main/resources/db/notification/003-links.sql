--liquibase formatted sql

--changeset notification:003-links
--comment The things of which a notice speaks as several: title and path.
alter table notification add column links jsonb not null default '[]' check (jsonb_typeof(links) = 'array');
--rollback alter table notification drop column links;
