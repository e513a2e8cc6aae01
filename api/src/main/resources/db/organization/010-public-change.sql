--liquibase formatted sql

--changeset organization:public-change
--comment Public answers read these tables (decision 0008).
call watch_public('organization', 'organizations');
call watch_public('organization_slug', 'organizations');
call watch_public('organization_area', 'organizations');
call watch_public('organization_word', 'organizations');
call watch_public('organization_quality', 'organizations');
call watch_public('organization_duplicate', 'organizations');
call watch_public('organization_territory_quality', 'organizations');
--rollback drop trigger organization_quality_public on organization_quality; drop trigger organization_quality_public_all on organization_quality; drop trigger organization_duplicate_public on organization_duplicate; drop trigger organization_duplicate_public_all on organization_duplicate; drop trigger organization_territory_quality_public on organization_territory_quality; drop trigger organization_territory_quality_public_all on organization_territory_quality; drop trigger organization_public on organization; drop trigger organization_public_all on organization; drop trigger organization_slug_public on organization_slug; drop trigger organization_slug_public_all on organization_slug; drop trigger organization_area_public on organization_area; drop trigger organization_area_public_all on organization_area; drop trigger organization_word_public on organization_word; drop trigger organization_word_public_all on organization_word;
