--liquibase formatted sql

--changeset identity:031-role-grant
--comment A grant has a name of its own, so that it can be taken back; reminded_at says that its end was told of.
alter table role_grant add column id uuid not null default uuidv7(), add column reminded_at timestamptz;
create unique index role_grant_id on role_grant (id);
create index role_grant_ending on role_grant (valid_until) where valid_until is not null and reminded_at is null;
create index app_user_by_age on app_user (created_at desc, id desc);
create index app_user_words on app_user using gin ((lower(display_name) || ' ' || coalesce(email_norm, '')) gin_trgm_ops);
--rollback drop index app_user_words; drop index app_user_by_age; alter table role_grant drop column id, drop column reminded_at;

--changeset identity:031-last-administrator splitStatements:false
--comment An installation that has an administrator keeps one: an account in force whose role has no end. Changes at the same moment go one after another, so that the second sees what the first has done. Worded as the database words it, so that the constraint's name is found.
create function keep_administrator() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('administrators', 0));
    if not exists (
        select 1 from role_grant g join app_user u on u.id = g.user_id
        where g.role = 'administrator' and g.valid_until is null and u.status = 'active') then
        raise exception using errcode = 'check_violation', constraint = 'last_administrator',
            message = 'relation "role_grant" violates check constraint "last_administrator"';
    end if;
    return null;
end $$;
create trigger role_grant_keep_administrator after update or delete on role_grant
    for each row when (old.role = 'administrator' and old.valid_until is null) execute function keep_administrator();
create function keep_administrator_of_user() returns trigger language plpgsql as $$
begin
    if exists (select 1 from role_grant where user_id = old.id and role = 'administrator' and valid_until is null) then
        perform pg_advisory_xact_lock(hashtextextended('administrators', 0));
        if not exists (
            select 1 from role_grant g join app_user u on u.id = g.user_id
            where g.role = 'administrator' and g.valid_until is null and u.status = 'active') then
            raise exception using errcode = 'check_violation', constraint = 'last_administrator',
                message = 'relation "role_grant" violates check constraint "last_administrator"';
        end if;
    end if;
    return null;
end $$;
create trigger app_user_keep_administrator after update of status on app_user
    for each row when (old.status = 'active' and new.status <> 'active') execute function keep_administrator_of_user();
--rollback drop trigger app_user_keep_administrator on app_user; drop trigger role_grant_keep_administrator on role_grant; drop function keep_administrator_of_user(); drop function keep_administrator();
