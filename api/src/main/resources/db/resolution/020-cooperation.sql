--liquibase formatted sql

--changeset resolution:020-own-acts splitStatements:false runOnChange:true
--comment What organizations did by themselves in public, each with its moment. What moderation has hidden is no act.
create or replace function organization_acts(since timestamptz, until timestamptz)
    returns table (organization_id uuid, at timestamptz) language sql stable as $$
    select a.organization_id, a.at from (
        select p.organization_id, p.published_at as at from problem p where p.listed
        union all
        select p.organization_id, p.published_at from proposal p where p.listed
        union all
        select e.organization_id, e.at from proposal_endorsement e join proposal p on p.id = e.proposal_id and p.listed
        where e.withdrawn_at is null
        union all
        select s.organization_id, s.published_at from story s where s.listed
        union all
        select d.organization_id, d.created_at from story_adoption d join story s on s.id = d.story_id and s.listed
        where d.status <> 'ABANDONED'
        union all
        select n.organization_id, n.published_at from news_item n where n.listed) a
    where a.organization_id is not null and a.at >= since and a.at < until
$$;

create or replace function active_ngos(oktmo_prefix text, day date)
    returns table (id uuid, version bigint, updated_at timestamptz, area_ids uuid[]) language sql stable as $$
    select o.id, o.version, o.updated_at, o.area_ids from organization o
    where o.kind = 'NGO' and o.listed and o.verified
      and (coalesce(oktmo_prefix, '') = '' or starts_with(o.oktmo, oktmo_prefix))
      and o.id in (select a.organization_id from organization_acts((day - 180)::timestamptz, (day + 1)::timestamptz) a)
$$;
--rollback drop function active_ngos(text, date); drop function organization_acts(timestamptz, timestamptz);

--changeset resolution:020-ngos-together splitStatements:false
--comment W8: of the active NGOs whose area has another active one those that stand behind one proposal with an NGO of the same area, as its author or by an endorsement. Two organizations of one owner or with one ИНН are one side and make nothing together.
create function ngos_with_neighbours(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint, updated_at timestamptz, proposal uuid, proposal_version bigint)
    language sql stable as $$
    with active as materialized (
        select * from active_ngos(oktmo_prefix, least(to_date, current_date))),
    behind as materialized (
        select p.id as proposal, p.version, p.organization_id as organization from proposal p
        where p.listed and p.status <> 'WITHDRAWN' and p.organization_id is not null
          and p.published_at >= from_date::timestamptz and p.published_at < (to_date + 1)::timestamptz
        union
        select p.id, p.version, e.organization_id from proposal_endorsement e join proposal p on p.id = e.proposal_id
        where p.listed and p.status <> 'WITHDRAWN' and e.withdrawn_at is null
          and e.at >= from_date::timestamptz and e.at < (to_date + 1)::timestamptz)
    select a.id, a.version, a.updated_at, j.proposal, j.version
    from active a
    left join lateral (
        select mine.proposal, mine.version from behind mine
        join behind theirs on theirs.proposal = mine.proposal and theirs.organization <> mine.organization
        join organization o on o.id = mine.organization
        join organization x on x.id = theirs.organization and x.kind = 'NGO' and x.area_ids && a.area_ids
        where mine.organization = a.id and x.inn is distinct from coalesce(o.inn, '')
          and not exists (select 1 from role_grant g join role_grant h on h.user_id = g.user_id
              where g.scope = o.id and h.scope = x.id and g.level = 'owner' and h.level = 'owner')
        order by mine.proposal limit 1) j on true
    where exists (select 1 from active n where n.id <> a.id and n.area_ids && a.area_ids)
$$;
create function ind_ngos_together_v1(oktmo_prefix text, from_date date, to_date date)
    returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
    language sql stable as $$
    select round(count(n.proposal) / nullif(count(*), 0)::numeric, 6), count(n.proposal)::numeric, count(*)::numeric,
           count(*), max(n.updated_at)
    from ngos_with_neighbours(oktmo_prefix, from_date, to_date) n
$$;
create function ind_ngos_together_v1_rows(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint) language sql stable as $$
    with ngos as materialized (select * from ngos_with_neighbours(oktmo_prefix, from_date, to_date))
    select n.id, n.version from ngos n
    union
    select n.proposal, n.proposal_version from ngos n where n.proposal is not null
$$;
--rollback drop function ind_ngos_together_v1_rows(text, date, date); drop function ind_ngos_together_v1(text, date, date); drop function ngos_with_neighbours(text, date, date);

--changeset resolution:020-territories splitStatements:false runOnChange:true
--comment Regions and municipalities in which something was stated or proposed: for them values are kept apart. A municipality's code has eight digits, a region's two.
create or replace function indicator_territories() returns table (code text) language sql stable as $$
    with codes as (
        select p.oktmo from problem p where p.listed and p.oktmo is not null
        union
        select p.oktmo from proposal p where p.listed and p.oktmo is not null)
    select left(c.oktmo, 2) from codes c
    union
    select left(c.oktmo, 8) from codes c where substr(c.oktmo, 3, 6) <> '000000'
$$;
--rollback drop function indicator_territories();
