--liquibase formatted sql

--changeset resolution:021-active-ngos-2 splitStatements:false
--comment To propose together with others is an own act, too. Beside the first version, whose values stay what they were.
create function active_ngos_2(oktmo_prefix text, day date)
    returns table (id uuid, version bigint, updated_at timestamptz, area_ids uuid[]) language sql stable as $$
    select o.id, o.version, o.updated_at, o.area_ids from organization o
    where o.kind = 'NGO' and o.listed and o.verified
      and (coalesce(oktmo_prefix, '') = '' or starts_with(o.oktmo, oktmo_prefix))
      and o.id in (
        select a.organization_id from organization_acts((day - 180)::timestamptz, (day + 1)::timestamptz) a
        union all
        select c.organization_id from proposal_co_author c join proposal p on p.id = c.proposal_id and p.listed
        where c.organization_id is not null and c.status = 'ACCEPTED'
          and greatest(p.published_at, c.answered_at) >= (day - 180)::timestamptz
          and greatest(p.published_at, c.answered_at) < (day + 1)::timestamptz)
$$;
--rollback drop function active_ngos_2(text, date);

--changeset resolution:021-ngos-together-v2 splitStatements:false
--comment W8, second version: as the first, and whoever proposes together with others stands behind the proposal as its first author does.
create function ngos_with_neighbours_2(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint, updated_at timestamptz, proposal uuid, proposal_version bigint)
    language sql stable as $$
    with active as materialized (
        select * from active_ngos_2(oktmo_prefix, least(to_date, current_date))),
    behind as materialized (
        select p.id as proposal, p.version, p.organization_id as organization from proposal p
        where p.listed and p.status <> 'WITHDRAWN' and p.organization_id is not null
          and p.published_at >= from_date::timestamptz and p.published_at < (to_date + 1)::timestamptz
        union
        select p.id, p.version, c.organization_id from proposal_co_author c join proposal p on p.id = c.proposal_id
        where p.listed and p.status <> 'WITHDRAWN' and c.organization_id is not null and c.status = 'ACCEPTED'
          and greatest(p.published_at, c.answered_at) >= from_date::timestamptz
          and greatest(p.published_at, c.answered_at) < (to_date + 1)::timestamptz
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
create function ind_ngos_together_v2(oktmo_prefix text, from_date date, to_date date)
    returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
    language sql stable as $$
    select round(count(n.proposal) / nullif(count(*), 0)::numeric, 6), count(n.proposal)::numeric, count(*)::numeric,
           count(*), max(n.updated_at)
    from ngos_with_neighbours_2(oktmo_prefix, from_date, to_date) n
$$;
create function ind_ngos_together_v2_rows(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint) language sql stable as $$
    with ngos as materialized (select * from ngos_with_neighbours_2(oktmo_prefix, from_date, to_date))
    select n.id, n.version from ngos n
    union
    select n.proposal, n.proposal_version from ngos n where n.proposal is not null
$$;
--rollback drop function ind_ngos_together_v2_rows(text, date, date); drop function ind_ngos_together_v2(text, date, date); drop function ngos_with_neighbours_2(text, date, date);
