--liquibase formatted sql

--changeset organization:006-completeness splitStatements:false
--comment The rules of a complete profile, in the order and with the weights of OrganizationCompleteness.Rule. Numbers with wrong check digits never get into the table. A point of a home counts for nobody but its owner.
create function organization_completeness(o organization, day date) returns boolean[]
    language sql immutable as $$
    select array[
        o.full_name is not null,
        o.mission is not null,
        cardinality(o.area_ids) > 0,
        o.territory_id is not null,
        o.email is not null or o.website is not null or cardinality(o.phones) > 0,
        o.lat is not null,
        not o.registered or (o.ogrn is not null and o.inn is not null),
        coalesce(o.confirmed_at >= (day - 180)::timestamp at time zone 'UTC'
                 and o.confirmed_at < (day + 1)::timestamp at time zone 'UTC', false)]
$$;
create function organization_completeness_points(met boolean[]) returns smallint
    language sql immutable as $$
    select (case when met[1] then 5 else 0 end + case when met[2] then 20 else 0 end
          + case when met[3] then 15 else 0 end + case when met[4] then 15 else 0 end
          + case when met[5] then 15 else 0 end + case when met[6] then 5 else 0 end
          + case when met[7] then 10 else 0 end + case when met[8] then 15 else 0 end)::smallint
$$;
--rollback drop function organization_completeness_points(boolean[]); drop function organization_completeness(organization, date);

--changeset organization:006-quality
--comment What is known of the quality of each published organization on a day; kept by a job, so that lists and counts need no look at the profiles.
create table organization_quality (
    organization_id uuid primary key references organization (id) on delete cascade,
    points          smallint not null constraint organization_quality_points check (points between 0 and 100),
    fresh           boolean  not null,
    confirmed_at    timestamptz,
    computed_on     date     not null
);
create index organization_quality_by_points on organization_quality (points, organization_id);
create index organization_quality_fresh on organization_quality (organization_id) where fresh;
create index organization_quality_by_age on organization_quality ((coalesce(confirmed_at, '-infinity')), organization_id);
--rollback drop table organization_quality;

--changeset organization:006-duplicate
--comment Pairs that look like one organization. A decision stays and is never found anew; what is open goes when it is no longer true.
create table organization_duplicate (
    id         uuid primary key default uuidv7(),
    version    bigint      not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    one        uuid        not null references organization (id) on delete cascade,
    other      uuid        not null references organization (id) on delete cascade,
    score      real        not null constraint organization_duplicate_score check (score > 0 and score <= 1),
    reasons    text[]      not null constraint organization_duplicate_reasons
        check (cardinality(reasons) > 0 and reasons <@ array['SAME_INN', 'INN_OF_OTHER_OGRN', 'SAME_NAME', 'SIMILAR_NAME']),
    status     text        not null constraint organization_duplicate_status check (status in ('OPEN', 'DISMISSED', 'MERGED')),
    decided_by uuid,
    decided_at timestamptz,
    constraint organization_duplicate_pair unique (one, other),
    constraint organization_duplicate_order check (one < other),
    constraint organization_duplicate_decided check ((status = 'OPEN') = (decided_at is null))
);
create index organization_duplicate_queue on organization_duplicate (status, score desc, id desc);
create index organization_duplicate_other on organization_duplicate (other);
-- Alike names within a municipality, nearest first.
create index organization_alike on organization using gist (municipality, name_key gist_trgm_ops(siglen = 64)) where listed;
create index organization_alike_without_inn on organization using gist (municipality, name_key gist_trgm_ops(siglen = 64))
    where listed and inn is null;
--rollback drop index organization_alike_without_inn; drop index organization_alike; drop table organization_duplicate;

--changeset organization:006-likeness splitStatements:false
--comment Why two may be one, and how surely; nothing when they are two. Other КПП of one ИНН are branches; other numbers are other parties, whatever their names.
select similarity('а', 'б');
create function organization_likeness(a organization, b organization, out score real, out reasons text[])
    language sql stable as $$
    with told as (
        select 'SAME_INN' as reason,
               case when a.kpp = b.kpp then 0.98 when a.kpp is null and b.kpp is null then 0.95 else 0.85 end as score
        where a.inn = b.inn and (a.kpp = b.kpp) is not false and (a.ogrn = b.ogrn) is not false
        union all
        select 'INN_OF_OTHER_OGRN', 0.7
        where a.inn = b.inn and a.ogrn <> b.ogrn and (a.kpp = b.kpp) is not false
        union all
        select 'SAME_NAME', case when a.municipality = b.municipality then 0.9 else 0.75 end
        where a.name_key = b.name_key and a.region = b.region
          and (a.inn = b.inn) is not false and (a.ogrn = b.ogrn) is not false and (a.kpp = b.kpp) is not false
        union all
        select 'SIMILAR_NAME', round((0.85 * similarity(a.name_key, b.name_key))::numeric, 3)
        where a.name_key <> b.name_key and a.municipality = b.municipality and similarity(a.name_key, b.name_key) >= 0.6
          and (a.inn = b.inn) is not false and (a.ogrn = b.ogrn) is not false and (a.kpp = b.kpp) is not false)
    select max(t.score)::real, array_agg(t.reason order by t.score desc) from told t
$$;
--rollback drop function organization_likeness(organization, organization);

--changeset organization:006-suspects splitStatements:false
--comment At most five candidates of a kind for each organization; one of every pair is published. With two numbers the numbers decide, so one of two alike names has none: when all are asked for in turn, it is enough to look from its side.
create function organization_suspects(ids uuid[], both_sides boolean) returns table (one uuid, other uuid, score real, reasons text[])
    language plpgsql stable set pg_trgm.similarity_threshold = 0.6 as $$
begin
    return query
    with asked as materialized (
        select o.* from organization o
        where o.status in ('PUBLISHED', 'IN_REVIEW') and o.id = any (ids)),
    pairs as (
        select d.id as a, c.id as b from asked d cross join lateral (
            select c.id from organization c
            where c.inn = d.inn and c.listed and c.id <> d.id and (c.kpp = d.kpp) is not false limit 5) c
        where d.inn is not null
        union
        select d.id, c.id from asked d cross join lateral (
            select c.id from organization c
            where c.listed and c.region = d.region and c.name_key = d.name_key and c.id <> d.id
              and (d.inn is null or c.inn is null or c.inn = d.inn)
              and (c.ogrn = d.ogrn) is not false limit 5) c
        where d.inn is null or both_sides
        union
        select d.id, c.id from asked d cross join lateral (
            select c.id from organization c
            where c.listed and c.municipality = d.municipality and c.name_key % d.name_key and c.id <> d.id
              and (c.ogrn = d.ogrn) is not false
            order by c.name_key <-> d.name_key limit 5) c
        where d.inn is null
        union
        select d.id, c.id from asked d cross join lateral (
            select c.id from organization c
            where c.listed and c.inn is null and c.municipality = d.municipality and c.name_key % d.name_key
              and c.id <> d.id and (c.ogrn = d.ogrn) is not false
            order by c.name_key <-> d.name_key limit 5) c
        where both_sides and d.inn is not null)
    select p.lesser, p.greater, l.score, l.reasons
    from (select distinct least(q.a, q.b) as lesser, greatest(q.a, q.b) as greater from pairs q) p
    join organization a on a.id = p.lesser join organization b on b.id = p.greater
    cross join lateral organization_likeness(a, b) l
    where l.score is not null;
end $$;
--rollback drop function organization_suspects(uuid[], boolean);

--changeset organization:006-find-duplicates splitStatements:false
--comment Brings the queue up to date for some organizations. Returns how many pairs are open for them.
create function organization_find_duplicates(ids uuid[], both_sides boolean, moment timestamptz) returns bigint
    language plpgsql as $$
begin
    insert into organization_duplicate as d (created_at, updated_at, one, other, score, reasons, status)
    select moment, moment, s.one, s.other, s.score, s.reasons, 'OPEN' from organization_suspects(ids, both_sides) s
    order by s.one, s.other
    on conflict on constraint organization_duplicate_pair do update
        set score = excluded.score, reasons = excluded.reasons, updated_at = moment
        where d.status = 'OPEN' and (d.score, d.reasons) is distinct from (excluded.score, excluded.reasons);
    delete from organization_duplicate d
    where d.status = 'OPEN' and (d.one = any (ids) or d.other = any (ids))
      and not exists (
        select from organization a, organization b, organization_likeness(a, b) l
        where a.id = d.one and b.id = d.other and l.score is not null
          and a.status in ('PUBLISHED', 'IN_REVIEW') and b.status in ('PUBLISHED', 'IN_REVIEW')
          and (a.listed or b.listed));
    return (select count(*) from organization_duplicate d
            where d.status = 'OPEN' and (d.one = any (ids) or d.other = any (ids)));
end $$;
--rollback drop function organization_find_duplicates(uuid[], boolean, timestamptz);

--changeset organization:006-territory
--comment Counts by territory as a job made them: regions (two digits) and municipalities (five). All that are published, those of them that are liquidated, and what the living ones are.
create table organization_territory_quality (
    code          text primary key collate "C" constraint organization_territory_code check (code ~ '^(\d{2}|\d{5})$'),
    organizations bigint not null,
    liquidated    bigint not null,
    verified      bigint not null,
    complete      bigint not null,
    fresh         bigint not null,
    suspected     bigint not null,
    computed_at   timestamptz not null
);
create table organization_territory_due (
    code text primary key collate "C"
);
--rollback drop table organization_territory_due; drop table organization_territory_quality;

--changeset organization:006-measure splitStatements:false
--comment Measures the completeness of some organizations, forgets those that are no longer published, and remembers whose territories are to be counted anew.
create function organization_measure(ids uuid[], day date) returns void
    language plpgsql as $$
begin
    insert into organization_quality as q (organization_id, points, fresh, confirmed_at, computed_on)
    select o.id, organization_completeness_points(m.met), m.met[8], o.confirmed_at, day
    from organization o cross join lateral organization_completeness(o, day) m(met)
    where o.listed and o.id = any (ids)
    order by o.id
    on conflict (organization_id) do update
        set points = excluded.points, fresh = excluded.fresh, confirmed_at = excluded.confirmed_at,
            computed_on = excluded.computed_on
        where (q.points, q.fresh, q.confirmed_at) is distinct from (excluded.points, excluded.fresh, excluded.confirmed_at);
    delete from organization_quality q
    where q.organization_id = any (ids)
      and not exists (select from organization o where o.id = q.organization_id and o.listed);
    insert into organization_territory_due (code)
    select distinct c.code from organization o cross join lateral (values (o.region), (o.municipality)) c(code)
    where o.id = any (ids) and c.code is not null
    order by c.code on conflict do nothing;
end $$;
--rollback drop function organization_measure(uuid[], date);

--changeset organization:006-count-territories splitStatements:false
--comment Counts some territories anew, or all. A municipality is counted together with its region.
create function organization_count_territories(codes text[], moment timestamptz) returns void language plpgsql as $$
begin
    delete from organization_territory_quality t where codes is null or t.code = any (codes);
    insert into organization_territory_quality
    with suspected as (
        select d.one as id from organization_duplicate d where d.status = 'OPEN'
        union select d.other from organization_duplicate d where d.status = 'OPEN'),
    counted as (
        select o.region, o.municipality, count(*) as organizations,
               count(*) filter (where o.liquidated_on is not null) as liquidated,
               count(*) filter (where o.liquidated_on is null and o.verified) as verified,
               count(*) filter (where o.liquidated_on is null and q.points >= 80) as complete,
               count(*) filter (where o.liquidated_on is null and q.fresh) as fresh,
               count(s.id) filter (where o.liquidated_on is null) as suspected
        from organization o
        left join organization_quality q on q.organization_id = o.id
        left join suspected s on s.id = o.id
        where o.listed and o.region is not null and (codes is null or o.region = any (codes))
        group by grouping sets ((o.region), (o.region, o.municipality)))
    select coalesce(c.municipality, c.region), c.organizations, c.liquidated, c.verified, c.complete, c.fresh,
           c.suspected, moment
    from counted c
    where (c.municipality is null or c.municipality <> c.region || '000')
      and (codes is null or coalesce(c.municipality, c.region) = any (codes));
end $$;
--rollback drop function organization_count_territories(text[], timestamptz);

--changeset organization:006-living splitStatements:false
--comment What has ceased to exist no longer stands: indicators count the living ones of a day.
create or replace function organization_standing(oktmo_prefix text, to_date date) returns setof organization
    language sql stable as $$
    select o.* from organization o
    where o.status <> 'MERGED'
      and o.published_at < (to_date + 1)::timestamptz
      and (o.withdrawn_at is null or o.withdrawn_at >= (to_date + 1)::timestamptz)
      and (o.liquidated_on is null or o.liquidated_on > to_date)
      and (coalesce(oktmo_prefix, '') = '' or starts_with(o.oktmo, oktmo_prefix))
$$;
--rollback create or replace function organization_standing(oktmo_prefix text, to_date date) returns setof organization language sql stable as $$ select o.* from organization o where o.status <> 'MERGED' and o.published_at < (to_date + 1)::timestamptz and (o.withdrawn_at is null or o.withdrawn_at >= (to_date + 1)::timestamptz) and (coalesce(oktmo_prefix, '') = '' or starts_with(o.oktmo, oktmo_prefix)) $$;

--changeset organization:006-complete-indicator splitStatements:false
--comment Share of complete profiles: at least 80 of 100 points of the rules that the platform publishes.
create function ind_organizations_complete_v1(oktmo_prefix text, from_date date, to_date date)
    returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
    language sql stable as $$
    select round(count(*) filter (where m.points >= 80) / nullif(count(*), 0)::numeric, 6),
           (count(*) filter (where m.points >= 80))::numeric, count(*)::numeric, count(*), max(o.updated_at)
    from organization_standing(oktmo_prefix, to_date) o
    cross join lateral organization_completeness_points(organization_completeness(o, to_date)) m(points)
$$;
create function ind_organizations_complete_v1_rows(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint) language sql stable as $$
    select o.id, o.version from organization_standing(oktmo_prefix, to_date) o
$$;
--rollback drop function ind_organizations_complete_v1_rows(text, date, date); drop function ind_organizations_complete_v1(text, date, date);

--changeset organization:006-suspected-indicator splitStatements:false
--comment Share of those that may be entered twice. A pair counts from the day it was found until the day somebody decided.
create function ind_organizations_suspected_v1(oktmo_prefix text, from_date date, to_date date)
    returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
    language sql stable as $$
    with suspected as (
        select d.one, d.other from organization_duplicate d
        where d.created_at < (to_date + 1)::timestamptz
          and (d.decided_at is null or d.decided_at >= (to_date + 1)::timestamptz)),
    each_one as (select s.one as id from suspected s union select s.other from suspected s)
    select round(count(e.id) / nullif(count(*), 0)::numeric, 6), count(e.id)::numeric, count(*)::numeric, count(*),
           max(o.updated_at)
    from organization_standing(oktmo_prefix, to_date) o left join each_one e on e.id = o.id
$$;
create function ind_organizations_suspected_v1_rows(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint) language sql stable as $$
    select o.id, o.version from organization_standing(oktmo_prefix, to_date) o
$$;
--rollback drop function ind_organizations_suspected_v1_rows(text, date, date); drop function ind_organizations_suspected_v1(text, date, date);
