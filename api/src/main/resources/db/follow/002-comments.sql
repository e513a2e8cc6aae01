--liquibase formatted sql

--changeset follow:002-comments
--comment Whether who follows a thing hears of comments on it; muted for one thing by a letter's link or on its page.
alter table follow add column comments boolean not null default true;
--rollback alter table follow drop column comments;
