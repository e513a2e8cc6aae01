--liquibase formatted sql

--changeset organization:050-opening-hours
--comment When people are received: {"week": [{"day", "opens", "closes"}], "note"}, as the contract has it. No list is filtered by it.
alter table organization add column opening_hours jsonb
    constraint organization_opening_hours check (jsonb_typeof(opening_hours -> 'week') = 'array');
--rollback alter table organization drop column opening_hours;
