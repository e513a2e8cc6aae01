--liquibase formatted sql

--changeset discussion:010-platform
--comment A discussion may be held at a standing platform. It is said while it is a draft; what was announced keeps its platform, also when that is closed.
alter table discussion add column platform_id uuid constraint discussion_platform references platform (id);
create index discussion_of_platform on discussion (platform_id, coalesce(opens_on, date '9999-01-01') desc, id desc)
    where platform_id is not null;
--rollback drop index discussion_of_platform; alter table discussion drop column platform_id;

--changeset discussion:010-platform-kept splitStatements:false
create function discussion_platform_held() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.status <> 'DRAFT' then
        raise exception 'an announced discussion keeps its platform' using errcode = 'check_violation',
            constraint = 'discussion_platform_kept';
    end if;
    if new.platform_id is not null then
        -- Whoever closes the platform at the same time waits until the discussion is there, or comes first.
        perform 1 from platform p where p.id = new.platform_id and p.status = 'OPEN' for share;
        if not found then
            raise exception 'a closed platform takes no discussion' using errcode = 'check_violation',
                constraint = 'discussion_platform_open';
        end if;
    end if;
    return new;
end $$;
create trigger discussion_platform_held before insert on discussion
    for each row when (new.platform_id is not null) execute function discussion_platform_held();
create trigger discussion_platform_kept before update of platform_id on discussion
    for each row when (new.platform_id is distinct from old.platform_id) execute function discussion_platform_held();
--rollback drop trigger discussion_platform_kept on discussion; drop trigger discussion_platform_held on discussion; drop function discussion_platform_held();
