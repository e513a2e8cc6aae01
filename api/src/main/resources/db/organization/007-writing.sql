--liquibase formatted sql

--changeset organization:007-new-of-kept
--comment What is not folded yet is found by an index that a writer hardly notices: one value, so that new rows go to its end.
drop index organization_count_new;
drop index organization_cell_new;
create index organization_count_new on organization_count (folded) where not folded;
create index organization_cell_new on organization_cell (folded) where not folded;
--rollback drop index organization_cell_new; drop index organization_count_new; create index organization_count_new on organization_count (territory, area_id, kind) where not folded; create index organization_cell_new on organization_cell (level, area_id, x, y, region, kind) where not folded;

--changeset organization:007-cells-later
--comment An import leaves the cells of the map to the fold: a mark of each place instead of a dozen rows. Whoever else writes adds them at once, in the order of their key, so that neighbours go to the same pages of the index.
create table organization_cell_due (
    mark organization_mark not null
) with (autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_scale_factor = 0);
call watch_public('organization_cell_due', 'organizations');
--rollback drop table organization_cell_due;

--changeset organization:007-keep splitStatements:false
create function organization_cells(marks organization_mark[]) returns table (
    level smallint, area_id uuid, x integer, y integer, region text, kind text, number bigint, lat bigint, lon bigint)
    language sql immutable rows 5000 as $$
    -- Two steps of the zoom share a level; single areas have two levels only. Sums of whole microdegrees come out exactly.
    select l.level::smallint, a.area, organization_cell_x(m.lon) >> (24 - l.level), organization_cell_y(m.lat) >> (24 - l.level),
        coalesce(left(m.oktmo, 2), ''), m.kind,
        sum(m.sign), sum(m.sign * round(m.lat * 1e6)::bigint)::bigint, sum(m.sign * round(m.lon * 1e6)::bigint)::bigint
    from unnest(marks) m
        cross join generate_series(2, 16, 2) l(level)
        cross join (values ('00000000-0000-0000-0000-000000000000'::uuid)) e(every)
        cross join unnest(case when l.level in (4, 8) then e.every || m.area_ids else array[e.every] end) a(area)
    where m.lat is not null
    group by 1, 2, 3, 4, 5, 6
$$;

create or replace function organization_keep(marks organization_mark[]) returns void language plpgsql as $$
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
    group by 1, 2, 3 having sum(m.sign) <> 0
    order by 1, 2, 3;

    if current_setting('roundtable.cells_later', true) = 'on' then
        insert into organization_cell_due (mark) select m from unnest(marks) m where m.lat is not null;
    else
        insert into organization_cell (level, area_id, x, y, region, kind, number, lat, lon)
        select c.* from organization_cells(marks) c
        where c.number <> 0 or c.lat <> 0 or c.lon <> 0
        order by c.level, c.area_id, c.x, c.y;
    end if;
end $$;

create or replace function organization_fold(most integer) returns bigint language plpgsql as $$
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

    with arrived as (delete from organization_cell_due
        where ctid = any (array(select ctid from organization_cell_due limit most / 5)) returning mark),
    added as materialized (select c.* from organization_cells(array(select mark from arrived)) c),
    fresh as (select level, area_id, x, y, region, kind from organization_cell where not folded limit most),
    due as materialized (
        select level, area_id, x, y, region, kind from fresh union select level, area_id, x, y, region, kind from added),
    gone as (delete from organization_cell c using due d
        where (c.level, c.area_id, c.x, c.y, c.region, c.kind) = (d.level, d.area_id, d.x, d.y, d.region, d.kind)
        returning c.level, c.area_id, c.x, c.y, c.region, c.kind, c.number, c.lat, c.lon),
    joined as (insert into organization_cell (level, area_id, x, y, region, kind, number, lat, lon, folded)
        select level, area_id, x, y, region, kind, sum(number), sum(lat), sum(lon), true
        from (select * from gone union all select * from added) a
        group by 1, 2, 3, 4, 5, 6 having sum(number) <> 0 or sum(lat) <> 0 or sum(lon) <> 0
        order by 1, 2, 3, 4)
    select (select count(*) from fresh) + (select count(*) from arrived) into cells;
    return counts + cells;
end $$;
--rollback select 1;

--changeset organization:007-learn splitStatements:false
--comment A word is judged once for all organizations of a batch, and one that is frequent enough is not even locked.
create or replace function organization_learn(ids uuid[]) returns void language sql as $$
    with said as materialized (
        select w as word, count(*) as number
        from organization o cross join unnest(tsvector_to_array(to_tsvector('simple',
            fold(concat_ws(' ', o.short_name, o.full_name, o.mission, o.description))))) w
        where o.id = any (ids) and o.listed and length(w) between 4 and 60
        group by w)
    insert into organization_word as known (word, number)
    select s.word, s.number from said s
    where not exists (select from organization_word k where k.word = s.word and k.number >= 1000)
      and s.word collate "unicode" ~ '^[[:alpha:]]+$'
    order by s.word
    on conflict (word) do update set number = known.number + excluded.number where known.number < 1000
$$;
--rollback select 1;

--changeset organization:007-suspects-by-index
--comment A large import into an empty directory ends before there are statistics. A bitmap of all that is alike was then taken for each organization in place of the nearest five: 4 ms each in place of 0.2.
alter function organization_suspects(uuid[], boolean) set enable_bitmapscan = off;
--rollback alter function organization_suspects(uuid[], boolean) reset enable_bitmapscan;
