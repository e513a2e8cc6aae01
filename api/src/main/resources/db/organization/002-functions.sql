--liquibase formatted sql

--changeset organization:002-claim-slug splitStatements:false
--comment Takes a free address for an organization in one statement. Of many with one name the sixth gets a part of its id.
create function organization_claim_slug(base text, owner uuid) returns text language plpgsql as $$
declare
    wish text;
    holder uuid;
begin
    for attempt in 1..7 loop
        wish := case when attempt = 1 then base
                     when attempt < 6 then base || '-' || attempt
                     when attempt = 6 then base || '-' || right(owner::text, 6)
                     else base || '-' || replace(owner::text, '-', '') end;
        insert into organization_slug (slug, organization_id) values (wish, owner)
        on conflict (slug) do nothing returning organization_id into holder;
        if holder is null then
            -- An organization may come back to a name that it had before.
            select organization_id into holder from organization_slug where slug = wish;
        end if;
        if holder = owner then
            return wish;
        end if;
    end loop;
    raise exception 'no free address for %', owner;
end $$;
--rollback drop function organization_claim_slug(text, uuid);

--changeset organization:002-derive splitStatements:false
--comment The row comes with a wish for its address and gets a free one. Russian stems also the Latin words (english_stem); the simple words of the names serve search-as-you-type.
create function organization_derive() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or new.slug is distinct from old.slug then
        new.slug := organization_claim_slug(new.slug, new.id);
    end if;
    new.name_key := fold(new.short_name);
    new.oktmo := (select t.oktmo from territory t where t.id = new.territory_id);
    new.fts := setweight(to_tsvector('russian', fold(new.short_name)), 'A')
        || setweight(to_tsvector('simple', fold(new.short_name)), 'A')
        || setweight(to_tsvector('russian', fold(coalesce(new.full_name, ''))), 'B')
        || setweight(to_tsvector('simple', fold(coalesce(new.full_name, ''))), 'B')
        || setweight(to_tsvector('russian', fold(coalesce(new.mission, ''))), 'C')
        || setweight(to_tsvector('russian', fold(coalesce(new.description, ''))), 'D');
    return new;
end $$;
create trigger organization_derive before insert or update on organization
    for each row execute function organization_derive();
--rollback drop trigger organization_derive on organization; drop function organization_derive();

--changeset organization:002-list-areas splitStatements:false
create function organization_list_areas() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from organization_area a where a.organization_id = new.id and a.area_id <> all (new.area_ids);
    end if;
    insert into organization_area (organization_id, area_id, name_key, region, municipality, listed)
    select new.id, area, new.name_key, new.region, new.municipality, new.listed
    from unnest(new.area_ids) area
    on conflict (organization_id, area_id) do update
        set name_key = excluded.name_key, region = excluded.region, municipality = excluded.municipality,
            listed = excluded.listed
        where (organization_area.name_key, organization_area.region, organization_area.municipality, organization_area.listed)
            is distinct from (excluded.name_key, excluded.region, excluded.municipality, excluded.listed);
    return null;
end $$;
create trigger organization_list_areas after insert or update on organization
    for each row execute function organization_list_areas();
--rollback drop trigger organization_list_areas on organization; drop function organization_list_areas();

--changeset organization:002-query splitStatements:false
--comment All words must match, the last one also as the beginning of a word. The words hold letters and digits only.
create function organization_query(words text[]) returns tsquery language plpgsql immutable as $$
declare
    found tsquery := ''::tsquery;
    last integer := cardinality(words);
begin
    for i in 1..last loop
        found := found && case
            when i = last then plainto_tsquery('russian', words[i]) || to_tsquery('simple', words[i] || ':*')
            else plainto_tsquery('russian', words[i]) end;
    end loop;
    return found;
end $$;
--rollback drop function organization_query(text[]);

--changeset organization:002-alike splitStatements:false
--comment Candidates for a mistyped word. The first select loads pg_trgm, which then knows the setting.
select similarity('а', 'б');
create function organization_words_like(typed text) returns setof text
    language sql stable set pg_trgm.similarity_threshold = 0.2 as $$
    select w.word from organization_word w where w.word % typed order by similarity(w.word, typed) desc, w.word limit 20
$$;
--rollback drop function organization_words_like(text);
