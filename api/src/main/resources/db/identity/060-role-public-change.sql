--liquibase formatted sql

--changeset identity:060-role-public-change
--comment A public figure asks whether two organizations have one owner: answers made of it are made anew when a role changes (decision 0008).
call watch_public('role_grant', 'people');
--rollback drop trigger role_grant_public on role_grant; drop trigger role_grant_public_all on role_grant;
