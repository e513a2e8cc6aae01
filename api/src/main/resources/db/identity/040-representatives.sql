--liquibase formatted sql

--changeset identity:040-level
--comment Representatives are owners or editors. Those of before could do everything, so they are owners.
alter table role_grant add column level text constraint role_grant_level check (level in ('owner', 'editor'));
update role_grant set level = 'owner' where role = 'representative';
alter table role_grant add constraint role_grant_level_of check ((role = 'representative') = (level is not null));
--rollback alter table role_grant drop column level;

--changeset identity:040-last-owner splitStatements:false
--comment An organization that has an owner always keeps one whose account is in use; who has left the platform neither counts nor is held. Owners who go at the same moment go one after another: the second sees what the first has done. Worded as the database words it, so that the constraint's name is found.
create function role_grant_keep_owner() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('owner of ' || old.scope, 0));
    if exists (select 1 from app_user u where u.id = old.user_id and u.status in ('active', 'blocked')) and not exists (
        select 1 from role_grant g join app_user u on u.id = g.user_id
        where g.scope = old.scope and g.role = 'representative' and g.level = 'owner' and u.status in ('active', 'blocked')
          and (g.valid_until is null or g.valid_until > now())) then
        raise exception using errcode = 'check_violation', constraint = 'role_grant_last_owner',
            message = 'relation "role_grant" violates check constraint "role_grant_last_owner"';
    end if;
    return null;
end $$;
create trigger role_grant_keep_owner after update or delete on role_grant
    for each row when (old.level = 'owner') execute function role_grant_keep_owner();
--rollback drop trigger role_grant_keep_owner on role_grant; drop function role_grant_keep_owner();
