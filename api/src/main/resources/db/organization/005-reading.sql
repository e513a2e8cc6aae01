--liquibase formatted sql

--changeset organization:005-marks splitStatements:false
--comment What 005 copies into a row so that an index finds it: its tier in a search, its place as one number (bits of longitude and latitude in turn, so that the places of a cell of any size are one range), and labels among the words.
alter table organization
    add column tier smallint not null default 3 constraint organization_tier check (tier between 0 and 3),
    add column spot bigint,
    add column settlement text collate "C" generated always as
        (case when substr(oktmo, 6, 3) <> '000' then left(oktmo, 8) end) stored;
-- The words stand in the row itself: ranking reads them for each of 400 rows.
alter table organization set (toast_tuple_target = 4096);
alter table organization_area add column kind text not null default 'NGO';

create function organization_cell_x(lon double precision) returns integer language sql immutable parallel safe as $$
    select least(floor((lon + 180) / 360 * 16777216), 16777215)::integer
$$;

create function organization_cell_y(lat double precision) returns integer language sql immutable parallel safe as $$
    select floor((lat + 90) / 360 * 16777216)::integer
$$;

create function organization_spread_bits(n bigint) returns bigint language plpgsql immutable parallel safe as $$
begin
    n := (n | (n << 16)) & 281470681808895;
    n := (n | (n << 8)) & 71777214294589695;
    n := (n | (n << 4)) & 1085102592571150095;
    n := (n | (n << 2)) & 3689348814741910323;
    return (n | (n << 1)) & 6148914691236517205;
end $$;

create function organization_spot(x integer, y integer) returns bigint language sql immutable parallel safe as $$
    select organization_spread_bits(x) << 1 | organization_spread_bits(y)
$$;

-- Complete and active mean what the indicator of fresh profiles means. Of equals a fixed draw comes first, so that a very
-- common word is answered without reading all of its matches.
create function organization_tier(o organization, now timestamptz) returns smallint language plpgsql stable as $$
declare
    merits integer := o.verified::integer
        + (o.mission is not null and cardinality(o.area_ids) > 0 and o.territory_id is not null
           and (o.email is not null or o.website is not null or cardinality(o.phones) > 0))::integer
        + coalesce(o.confirmed_at > now - interval '180 days', false)::integer;
    draw integer := get_byte(uuid_send(o.id), 15);
begin
    return case
        when merits = 3 then 0
        when merits = 2 then case when draw < 32 then 1 else 2 end
        when draw < 5 then 1
        when draw < 51 then 2
        else 3 end;
end $$;

-- No word that people type has the sign of a label in it.
create function organization_labels(o organization) returns tsvector language sql immutable as $$
    select array_to_tsvector(array_remove(
        array['§k' || o.kind, '§t' || left(o.oktmo, 2), '§t' || left(o.oktmo, 5), '§t' || o.oktmo]
        || array(select '§a' || area from unnest(o.area_ids) area), null))
$$;

create or replace function organization_derive() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or new.slug is distinct from old.slug then
        new.slug := organization_claim_slug(new.slug, new.id);
    end if;
    if tg_op = 'INSERT' or new.territory_id is distinct from old.territory_id then
        new.oktmo := (select t.oktmo from territory t where t.id = new.territory_id);
    end if;
    new.name_key := fold(new.short_name);
    new.tier := organization_tier(new, now());
    -- A home has no place on the map.
    new.spot := case when new.lat is not null and not coalesce(new.address = any (new.personal_contacts), false)
        then organization_spot(organization_cell_x(new.lon), organization_cell_y(new.lat)) end;
    if tg_op = 'INSERT' or (new.short_name, new.full_name, new.mission, new.description, new.kind, new.oktmo, new.area_ids)
        is distinct from (old.short_name, old.full_name, old.mission, old.description, old.kind, old.oktmo, old.area_ids) then
        new.fts := setweight(to_tsvector('russian', new.name_key), 'A')
            || setweight(to_tsvector('simple', new.name_key), 'A')
            || setweight(to_tsvector('russian', fold(coalesce(new.full_name, ''))), 'B')
            || setweight(to_tsvector('simple', fold(coalesce(new.full_name, ''))), 'B')
            || setweight(to_tsvector('russian', fold(coalesce(new.mission, ''))), 'C')
            || setweight(to_tsvector('russian', fold(coalesce(new.description, ''))), 'D')
            || organization_labels(new);
    end if;
    return new;
end $$;

drop trigger organization_list_areas on organization;
drop function organization_list_areas();
update organization o set fts = o.fts || organization_labels(o);
update organization_area a set kind = o.kind from organization o where o.id = a.organization_id;
alter table organization_area alter column kind drop default;
--rollback alter table organization drop column tier, drop column spot, drop column settlement; alter table organization_area drop column kind;

--changeset organization:005-indexes
--comment Labels among the words take the place of the index of areas, ranges of spots that of places. A kind has a listing of its own wherever there is much to walk through; in a municipality its listing knows the kinds.
drop index organization_by_areas;
drop index organization_by_place;
create index organization_by_form on organization (legal_form_code, name_key, id) where listed;
create index organization_by_kind on organization (kind, name_key, id) where listed;
create index organization_by_region_kind on organization (region, kind, name_key, id) where listed;
drop index organization_by_municipality;
create index organization_by_municipality on organization (municipality, name_key, id) include (kind) where listed;
create index organization_by_settlement on organization (settlement, name_key, id) where listed and settlement is not null;
create index organization_verified_by_name on organization (name_key, id) where listed and verified;
create index organization_by_spot on organization (spot) where listed and spot is not null;
create index organization_by_confirmation on organization (confirmed_at) where confirmed_at is not null;
create index organization_area_by_kind on organization_area (area_id, kind, name_key, organization_id) where listed;
create index organization_area_by_region_kind on organization_area (area_id, region, kind, name_key, organization_id) where listed;
drop index organization_area_by_municipality;
create index organization_area_by_municipality on organization_area (area_id, municipality, name_key, organization_id) include (kind) where listed;
create index organization_fts_0 on organization using gin (fts) where listed and tier = 0;
create index organization_fts_1 on organization using gin (fts) where listed and tier = 1;
create index organization_fts_2 on organization using gin (fts) where listed and tier = 2;
--rollback create index organization_by_areas on organization using gin (area_ids); create index organization_by_place on organization using gist (place) where listed;

--changeset organization:005-query splitStatements:false
--comment The same query as before, without a notice of an empty beginning to every reader.
create or replace function organization_query(words text[]) returns tsquery language plpgsql immutable as $$
declare
    found tsquery;
    next tsquery;
    last integer := cardinality(words);
begin
    for i in 1..last loop
        next := case
            when i = last then plainto_tsquery('russian', words[i]) || to_tsquery('simple', words[i] || ':*')
            else plainto_tsquery('russian', words[i]) end;
        found := coalesce(found && next, next);
    end loop;
    return coalesce(found, plainto_tsquery('simple', ''));
end $$;
--rollback select 1;

--changeset organization:005-words splitStatements:false
--comment The dictionary knows roughly how many organizations have a word: a frequent one is no longer written, so that writers do not wait for each other's common words. The first select loads pg_trgm, which then knows the setting.
alter table organization_word add column number integer not null default 1;

create function organization_learn(ids uuid[]) returns void language sql as $$
    insert into organization_word as known (word, number)
    select w, count(*)
    from organization o cross join unnest(tsvector_to_array(to_tsvector('simple',
        fold(concat_ws(' ', o.short_name, o.full_name, o.mission, o.description))))) w
    where o.id = any (ids) and o.listed and length(w) between 4 and 60 and w collate "unicode" ~ '^[[:alpha:]]+$'
    group by w order by w
    on conflict (word) do update set number = known.number + excluded.number where known.number < 1000
$$;

select similarity('а', 'б');
drop function organization_words_like(text);
create function organization_words_like(typed text) returns table (word text, number integer)
    language sql stable set pg_trgm.similarity_threshold = 0.25 as $$
    select w.word, w.number from organization_word w where w.word % typed
    order by similarity(w.word, typed) desc, w.number desc, w.word limit 20
$$;
--rollback drop function organization_words_like(text); drop function organization_learn(uuid[]); alter table organization_word drop column number;

--changeset organization:005-kept splitStatements:false
--comment Counts and cells of the map are kept and never counted on read. Writers only add rows, so that nobody waits for anybody; readers sum; organization_fold() joins rows of one key. The zero area means all of them.
create table organization_count (
    territory text collate "C" not null,
    area_id   uuid    not null,
    kind      text    not null,
    number    bigint  not null,
    folded    boolean not null default false
);
create index organization_count_key on organization_count (territory, area_id, kind) include (number);
create index organization_count_by_area on organization_count (area_id, kind, territory) include (number) where length(territory) >= 8;
create index organization_count_new on organization_count (territory, area_id, kind) where not folded;

create table organization_cell (
    level   smallint not null,
    area_id uuid     not null,
    x       integer  not null,
    y       integer  not null,
    region  text     collate "C" not null,
    kind    text     not null,
    number  bigint   not null,
    lat     bigint   not null,
    lon     bigint   not null,
    folded  boolean  not null default false
);
create index organization_cell_key on organization_cell (level, area_id, x, y, region, kind) include (number, lat, lon);
create index organization_cell_new on organization_cell (level, area_id, x, y, region, kind) where not folded;

create type organization_mark as (
    sign integer, kind text, oktmo text, area_ids uuid[], lat double precision, lon double precision);

create function organization_keep(marks organization_mark[]) returns void language plpgsql as $$
declare
    every uuid := '00000000-0000-0000-0000-000000000000';
begin
    if cardinality(marks) = 0 then
        return;
    end if;
    insert into organization_count (territory, area_id, kind, number)
    select t.territory, a.area, m.kind, sum(m.sign)
    from unnest(marks) m
        cross join unnest(array['', left(m.oktmo, 2), m.oktmo]) t(territory)
        cross join unnest(every || m.area_ids) a(area)
    where t.territory is not null
    group by 1, 2, 3 having sum(m.sign) <> 0;

    -- Two steps of the zoom share a level; single areas have two levels only. Sums of whole microdegrees come out exactly.
    insert into organization_cell (level, area_id, x, y, region, kind, number, lat, lon)
    select l.level, a.area, organization_cell_x(m.lon) >> (24 - l.level), organization_cell_y(m.lat) >> (24 - l.level),
        coalesce(left(m.oktmo, 2), ''), m.kind,
        sum(m.sign), sum(m.sign * round(m.lat * 1e6)::bigint), sum(m.sign * round(m.lon * 1e6)::bigint)
    from unnest(marks) m
        cross join generate_series(2, 16, 2) l(level)
        cross join unnest(case when l.level in (4, 8) then every || m.area_ids else array[every] end) a(area)
    where m.lat is not null
    group by 1, 2, 3, 4, 5, 6
    having sum(m.sign) <> 0 or sum(m.sign * round(m.lat * 1e6)::bigint) <> 0 or sum(m.sign * round(m.lon * 1e6)::bigint) <> 0;
end $$;

create function organization_mark(sign integer, o organization) returns organization_mark language sql immutable as $$
    select row(sign, o.kind, o.oktmo, o.area_ids,
        case when o.spot is not null then o.lat end, case when o.spot is not null then o.lon end)::organization_mark
$$;

create function organization_added() returns trigger language plpgsql as $$
begin
    insert into organization_area (organization_id, area_id, kind, name_key, region, municipality, listed)
    select n.id, area, n.kind, n.name_key, n.region, n.municipality, n.listed
    from added n cross join unnest(n.area_ids) area;
    perform organization_keep(array(select organization_mark(1, n) from added n where n.listed));
    return null;
end $$;

create function organization_changed() returns trigger language plpgsql as $$
begin
    delete from organization_area a using was w join became b using (id)
    where w.area_ids <> b.area_ids and a.organization_id = b.id and a.area_id <> all (b.area_ids);
    insert into organization_area (organization_id, area_id, kind, name_key, region, municipality, listed)
    select b.id, area, b.kind, b.name_key, b.region, b.municipality, b.listed
    from was w join became b using (id) cross join unnest(b.area_ids) area
    where (w.kind, w.name_key, w.region, w.municipality, w.listed, w.area_ids)
        is distinct from (b.kind, b.name_key, b.region, b.municipality, b.listed, b.area_ids)
    on conflict (organization_id, area_id) do update
        set kind = excluded.kind, name_key = excluded.name_key, region = excluded.region,
            municipality = excluded.municipality, listed = excluded.listed;
    perform organization_keep(array(
        select m.mark from was w join became b using (id)
            cross join lateral (values (organization_mark(-1, w), w.listed), (organization_mark(1, b), b.listed)) m(mark, listed)
        where m.listed and (w.listed, w.kind, w.oktmo, w.area_ids, w.spot, w.lat, w.lon)
            is distinct from (b.listed, b.kind, b.oktmo, b.area_ids, b.spot, b.lat, b.lon)));
    return null;
end $$;

create function organization_removed() returns trigger language plpgsql as $$
begin
    perform organization_keep(array(select organization_mark(-1, g) from gone g where g.listed));
    return null;
end $$;

select organization_keep(array(select organization_mark(1, o) from organization o where o.listed));
--rollback drop function organization_removed(); drop function organization_changed(); drop function organization_added(); drop function organization_mark(integer, organization); drop function organization_keep(organization_mark[]); drop type organization_mark; drop table organization_cell; drop table organization_count;

--changeset organization:005-triggers
create trigger organization_added after insert on organization
    referencing new table as added for each statement execute function organization_added();
create trigger organization_changed after update on organization
    referencing old table as was new table as became for each statement execute function organization_changed();
create trigger organization_removed after delete on organization
    referencing old table as gone for each statement execute function organization_removed();
--rollback drop trigger organization_removed on organization; drop trigger organization_changed on organization; drop trigger organization_added on organization;

--changeset organization:005-fold splitStatements:false
--comment Joins rows of one key of what is kept, as many as the first most new ones have; returns how many new rows there were. Reads see it before or after, never in between.
create function organization_fold(most integer) returns bigint language plpgsql as $$
declare
    counts bigint;
    cells bigint;
begin
    if not pg_try_advisory_xact_lock(hashtext('organization_fold')) then
        return 0;
    end if;
    with fresh as (select territory, area_id, kind from organization_count where not folded limit most),
    due as (select distinct territory, area_id, kind from fresh),
    gone as (delete from organization_count c using due d
        where (c.territory, c.area_id, c.kind) = (d.territory, d.area_id, d.kind)
        returning c.territory, c.area_id, c.kind, c.number),
    joined as (insert into organization_count (territory, area_id, kind, number, folded)
        select territory, area_id, kind, sum(number), true from gone group by 1, 2, 3 having sum(number) <> 0)
    select count(*) from fresh into counts;

    with fresh as (select level, area_id, x, y, region, kind from organization_cell where not folded limit most),
    due as (select distinct level, area_id, x, y, region, kind from fresh),
    gone as (delete from organization_cell c using due d
        where (c.level, c.area_id, c.x, c.y, c.region, c.kind) = (d.level, d.area_id, d.x, d.y, d.region, d.kind)
        returning c.level, c.area_id, c.x, c.y, c.region, c.kind, c.number, c.lat, c.lon),
    joined as (insert into organization_cell (level, area_id, x, y, region, kind, number, lat, lon, folded)
        select level, area_id, x, y, region, kind, sum(number), sum(lat), sum(lon), true
        from gone group by 1, 2, 3, 4, 5, 6 having sum(number) <> 0 or sum(lat) <> 0 or sum(lon) <> 0)
    select count(*) from fresh into cells;
    return counts + cells;
end $$;
--rollback drop function organization_fold(integer);
