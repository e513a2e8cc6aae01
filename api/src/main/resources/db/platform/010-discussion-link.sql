--liquibase formatted sql

--changeset platform:010-discussion-link
--comment A platform can point at a discussion that is held elsewhere.
alter table platform_link drop constraint platform_link_type,
    add constraint platform_link_type check (type in ('problem', 'proposal', 'discussion'));
--rollback delete from platform_link where type = 'discussion'; alter table platform_link drop constraint platform_link_type, add constraint platform_link_type check (type in ('problem', 'proposal'));
