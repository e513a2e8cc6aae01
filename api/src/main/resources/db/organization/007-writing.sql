--liquibase formatted sql

--changeset organization:007-new-of-kept splitStatements:false
--comment What is not folded yet is found by an index that a writer hardly notices: one value, so that new rows go to its end. Cells are added in the order of their key, so that neighbours of a batch go to the same pages of the index.
drop index organization_count_new;
drop index organization_cell_new;
create index organization_count_new on organization_count (folded) where not folded;
create index organization_cell_new on organization_cell (folded) where not folded;

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
    having sum(m.sign) <> 0 or sum(m.sign * round(m.lat * 1e6)::bigint) <> 0 or sum(m.sign * round(m.lon * 1e6)::bigint) <> 0
    order by 1, 2, 3, 4;
end $$;
--rollback drop index organization_cell_new; drop index organization_count_new; create index organization_count_new on organization_count (territory, area_id, kind) where not folded; create index organization_cell_new on organization_cell (level, area_id, x, y, region, kind) where not folded;

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
