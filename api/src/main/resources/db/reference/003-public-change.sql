--liquibase formatted sql

--changeset reference:public-change
--comment Public answers read these tables (decision 0008).
call watch_public('legal_form', 'reference');
call watch_public('activity_area', 'reference');
call watch_public('territory', 'reference');
--rollback drop trigger legal_form_public on legal_form; drop trigger legal_form_public_all on legal_form; drop trigger activity_area_public on activity_area; drop trigger activity_area_public_all on activity_area; drop trigger territory_public on territory; drop trigger territory_public_all on territory;
