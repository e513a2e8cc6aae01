--liquibase formatted sql

--changeset resolution:040-active-ngos-3 splitStatements:false
--comment To sign a statement of a community is an own act, too. Beside the versions before, whose values stay what they were.
create function active_ngos_3(oktmo_prefix text, day date)
    returns table (id uuid, version bigint, updated_at timestamptz, area_ids uuid[]) language sql stable as $$
    select a.id, a.version, a.updated_at, a.area_ids from active_ngos_2(oktmo_prefix, day) a
    union
    select o.id, o.version, o.updated_at, o.area_ids from organization o
    where o.kind = 'NGO' and o.listed and o.verified
      and (coalesce(oktmo_prefix, '') = '' or starts_with(o.oktmo, oktmo_prefix))
      and o.id in (
        select g.organization_id from community_signature g
        join community_statement s on s.id = g.statement_id and s.hidden_at is null
        join community c on c.id = s.community_id and c.hidden_at is null
        where g.signed_at >= (day - 180)::timestamptz and g.signed_at < (day + 1)::timestamptz)
$$;
--rollback drop function active_ngos_3(text, date);

--changeset resolution:040-things-together splitStatements:false
--comment Behind what organizations stood in a period, and by whose hand where that is known: public proposals (as author, co-author or by an endorsement), statements of communities that they signed, minutes of platforms that name them as present. What moderation hides, and what was taken back, is none of it.
create function organizations_behind(from_date date, to_date date)
    returns table (thing uuid, thing_version bigint, organization uuid, person uuid) language sql stable as $$
    select p.id, p.version, p.organization_id, p.author from proposal p
    where p.listed and p.status <> 'WITHDRAWN' and p.organization_id is not null
      and p.published_at >= from_date::timestamptz and p.published_at < (to_date + 1)::timestamptz
    union
    select p.id, p.version, c.organization_id, null::uuid from proposal_co_author c join proposal p on p.id = c.proposal_id
    where p.listed and p.status <> 'WITHDRAWN' and c.organization_id is not null and c.status = 'ACCEPTED'
      and greatest(p.published_at, c.answered_at) >= from_date::timestamptz
      and greatest(p.published_at, c.answered_at) < (to_date + 1)::timestamptz
    union
    select p.id, p.version, e.organization_id, e.account from proposal_endorsement e join proposal p on p.id = e.proposal_id
    where p.listed and p.status <> 'WITHDRAWN' and e.withdrawn_at is null
      and e.at >= from_date::timestamptz and e.at < (to_date + 1)::timestamptz
    union
    select s.id, s.version, g.organization_id, g.signed_by from community_signature g
    join community_statement s on s.id = g.statement_id and s.hidden_at is null
    join community c on c.id = s.community_id and c.hidden_at is null
    where g.signed_at >= from_date::timestamptz and g.signed_at < (to_date + 1)::timestamptz
    union
    select m.id, m.version, present.id, null::uuid from platform_minutes m
    join platform p on p.id = m.platform_id and p.hidden_at is null
    cross join unnest(m.present_ids) as present (id)
    where m.hidden_at is null and m.held_on between from_date and least(to_date, current_date)
$$;
--rollback drop function organizations_behind(date, date);

--changeset resolution:040-ngos-together-v3 splitStatements:false
--comment W8, third version: as the second, and a statement that both signed or a meeting at which both were counts as a proposal of both does. One side are two organizations with one ИНН, those for which one person spoke within the period, and those for which one person acted here.
create function ngos_with_neighbours_3(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint, updated_at timestamptz, thing uuid, thing_version bigint)
    language sql stable as $$
    with active as materialized (
        select * from active_ngos_3(oktmo_prefix, least(to_date, current_date))),
    behind as materialized (
        select * from organizations_behind(from_date, to_date))
    select a.id, a.version, a.updated_at, j.thing, j.thing_version
    from active a
    left join lateral (
        select mine.thing, mine.thing_version from behind mine
        join behind theirs on theirs.thing = mine.thing and theirs.organization <> mine.organization
            and (mine.person is null or theirs.person is distinct from mine.person)
        join organization o on o.id = mine.organization
        join organization x on x.id = theirs.organization and x.kind = 'NGO' and x.listed and x.area_ids && a.area_ids
        where mine.organization = a.id and x.inn is distinct from coalesce(o.inn, '')
          and not exists (select 1 from role_grant g join role_grant h on h.user_id = g.user_id
              where g.scope = o.id and h.scope = x.id and g.role = 'representative' and h.role = 'representative'
                and g.valid_from < (to_date + 1)::timestamptz and h.valid_from < (to_date + 1)::timestamptz
                and coalesce(g.valid_until, 'infinity') >= from_date::timestamptz
                and coalesce(h.valid_until, 'infinity') >= from_date::timestamptz)
        order by mine.thing limit 1) j on true
    where exists (select 1 from active n where n.id <> a.id and n.area_ids && a.area_ids)
$$;
create function ind_ngos_together_v3(oktmo_prefix text, from_date date, to_date date)
    returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
    language sql stable as $$
    select round(count(n.thing) / nullif(count(*), 0)::numeric, 6), count(n.thing)::numeric, count(*)::numeric,
           count(*), max(n.updated_at)
    from ngos_with_neighbours_3(oktmo_prefix, from_date, to_date) n
$$;
create function ind_ngos_together_v3_rows(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint) language sql stable as $$
    with ngos as materialized (select * from ngos_with_neighbours_3(oktmo_prefix, from_date, to_date))
    select n.id, n.version from ngos n
    union
    select n.thing, n.thing_version from ngos n where n.thing is not null
$$;
--rollback drop function ind_ngos_together_v3_rows(text, date, date); drop function ind_ngos_together_v3(text, date, date); drop function ngos_with_neighbours_3(text, date, date);
