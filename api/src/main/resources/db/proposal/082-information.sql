--liquibase formatted sql

--changeset proposal:082-information
--comment Until when the body waits at most for what it has asked the author: its clock stands still until then, or until the author has told it (dialogue 2.4).
alter table proposal add column information_until timestamptz;
--rollback alter table proposal drop column information_until;
