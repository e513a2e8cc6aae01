--liquibase formatted sql

--changeset identity:070-position
--comment What an officer is at the body: stands beside what they sign and say in its name.
alter table role_grant add column position text
    constraint role_grant_position check (length(position) between 1 and 150),
    add constraint role_grant_position_of check (position is null or role = 'officer');
--rollback alter table role_grant drop column position;
