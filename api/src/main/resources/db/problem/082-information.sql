--liquibase formatted sql

--changeset problem:082-information
--comment Until when the body waits at most for what it has asked the author: its clock stands still until then, or until the author has told it (dialogue 2.4).
alter table problem add column information_until timestamptz;
--rollback alter table problem drop column information_until;
