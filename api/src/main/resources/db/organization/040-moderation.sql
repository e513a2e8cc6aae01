--liquibase formatted sql

--changeset organization:040-moderation
--comment What moderation has taken from the public, without touching the state: the page as a whole, or what people wrote there. `listed` is what every list, search, map, count and export goes by.
alter table organization add column hidden_at timestamptz;
alter table organization add column masked jsonb;
alter table organization alter column listed set expression as (status = 'PUBLISHED' and hidden_at is null);
--rollback alter table organization alter column listed set expression as (status = 'PUBLISHED'); alter table organization drop column hidden_at; alter table organization drop column masked;
