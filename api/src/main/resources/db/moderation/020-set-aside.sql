--liquibase formatted sql

--changeset moderation:020-set-aside
--comment Those of a pattern whose voices a moderator has set aside.
alter table suspicion add column set_aside uuid[] not null default '{}'
    constraint suspicion_set_aside check (set_aside <@ accounts);
--rollback alter table suspicion drop column set_aside;
