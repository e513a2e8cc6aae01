--liquibase formatted sql

--changeset proposal:014-organizations-proposing-v2 splitStatements:false
--comment W4, second version: an organization that proposes together with others counts as the first author does, from the day on which it joined or the proposal became public, whichever is later. Each counts once, whatever it did.
create function proposal_organizations_2(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint, at timestamptz) language sql stable as $$
    select o.id, o.version, max(d.at)
    from (select p.organization_id as organization, p.published_at as at, p.id as proposal
          from proposal p where p.organization_id is not null
          union all
          select c.organization_id, greatest(p.published_at, c.answered_at), p.id
          from proposal_co_author c join proposal p on p.id = c.proposal_id
          where c.organization_id is not null and c.status = 'ACCEPTED' and p.published_at is not null
          union all
          select e.organization_id, e.at, e.proposal_id from proposal_endorsement e where e.withdrawn_at is null) d
    join proposal p on p.id = d.proposal and p.listed and p.problem_id is not null
    join organization o on o.id = d.organization and o.kind in ('NGO', 'BUSINESS')
    where d.at >= from_date::timestamptz and d.at < (to_date + 1)::timestamptz
      and (coalesce(oktmo_prefix, '') = '' or p.everywhere or starts_with(p.oktmo, oktmo_prefix))
    group by o.id, o.version
$$;
create function ind_organizations_proposing_v2(oktmo_prefix text, from_date date, to_date date)
    returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
    language sql stable as $$
    select count(*)::numeric, count(*)::numeric, null::numeric, count(*), max(o.at)
    from proposal_organizations_2(oktmo_prefix, from_date, to_date) o
$$;
create function ind_organizations_proposing_v2_rows(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint) language sql stable as $$
    select o.id, o.version from proposal_organizations_2(oktmo_prefix, from_date, to_date) o
$$;
--rollback drop function ind_organizations_proposing_v2_rows(text, date, date); drop function ind_organizations_proposing_v2(text, date, date); drop function proposal_organizations_2(text, date, date);
