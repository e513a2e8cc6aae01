--liquibase formatted sql

--changeset platform:003-moderation
--comment Topics and minutes can be hidden and masked on their own. A meeting whose words were taken has been held all the same: the counts stay.
alter table platform_topic add column hidden_at timestamptz, add column masked jsonb;
alter table platform_minutes add column hidden_at timestamptz, add column masked jsonb;
--rollback alter table platform_topic drop column hidden_at, drop column masked; alter table platform_minutes drop column hidden_at, drop column masked;
