--liquibase formatted sql

--changeset proposal:005-organizations-proposing splitStatements:false
--comment W4: NGOs and businesses that have made or endorsed a proposal answering to a problem. Each counts once, whatever it did.
create function proposal_organizations(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint, at timestamptz) language sql stable as $$
    select o.id, o.version, max(d.at)
    from (select p.organization_id as organization, p.published_at as at, p.id as proposal
          from proposal p where p.organization_id is not null
          union all
          select e.organization_id, e.at, e.proposal_id from proposal_endorsement e where e.withdrawn_at is null) d
    join proposal p on p.id = d.proposal and p.listed and p.problem_id is not null
    join organization o on o.id = d.organization and o.kind in ('NGO', 'BUSINESS')
    where d.at >= from_date::timestamptz and d.at < (to_date + 1)::timestamptz
      and (coalesce(oktmo_prefix, '') = '' or p.everywhere or starts_with(p.oktmo, oktmo_prefix))
    group by o.id, o.version
$$;
create function ind_organizations_proposing_v1(oktmo_prefix text, from_date date, to_date date)
    returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
    language sql stable as $$
    select count(*)::numeric, count(*)::numeric, null::numeric, count(*), max(o.at)
    from proposal_organizations(oktmo_prefix, from_date, to_date) o
$$;
create function ind_organizations_proposing_v1_rows(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint) language sql stable as $$
    select o.id, o.version from proposal_organizations(oktmo_prefix, from_date, to_date) o
$$;
--rollback drop function ind_organizations_proposing_v1_rows(text, date, date); drop function ind_organizations_proposing_v1(text, date, date); drop function proposal_organizations(text, date, date);

--changeset proposal:005-answers-in-time splitStatements:false
--comment W4: of the answers that fell due in the period those given in time; the unanswered count as due.
create function proposal_due(oktmo_prefix text, from_date date, to_date date) returns setof proposal
    language sql stable as $$
    select p.* from proposal p
    where p.listed and p.answer_due_at >= from_date::timestamptz and p.answer_due_at < (to_date + 1)::timestamptz
      and (p.answered_at is not null or p.status = 'UNDER_REVIEW')
      and (p.answered_at is not null or p.answer_due_at < now())
      and (coalesce(oktmo_prefix, '') = '' or p.everywhere or starts_with(p.oktmo, oktmo_prefix))
$$;
create function ind_answers_in_time_v1(oktmo_prefix text, from_date date, to_date date)
    returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
    language sql stable as $$
    select round(count(*) filter (where p.answered_in_time) / nullif(count(*), 0)::numeric, 6),
           (count(*) filter (where p.answered_in_time))::numeric, count(*)::numeric, count(*), max(p.updated_at)
    from proposal_due(oktmo_prefix, from_date, to_date) p
$$;
create function ind_answers_in_time_v1_rows(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint) language sql stable as $$
    select p.id, p.version from proposal_due(oktmo_prefix, from_date, to_date) p
$$;
--rollback drop function ind_answers_in_time_v1_rows(text, date, date); drop function ind_answers_in_time_v1(text, date, date); drop function proposal_due(text, date, date);

--changeset proposal:005-implemented splitStatements:false
--comment W4: of the proposals accepted in the period those that are implemented by now.
create function proposal_accepted(oktmo_prefix text, from_date date, to_date date) returns setof proposal
    language sql stable as $$
    select p.* from proposal p
    where p.listed and p.status in ('ACCEPTED', 'IMPLEMENTING', 'IMPLEMENTED_CLAIMED', 'IMPLEMENTED')
      and p.answered_at >= from_date::timestamptz and p.answered_at < (to_date + 1)::timestamptz
      and (coalesce(oktmo_prefix, '') = '' or p.everywhere or starts_with(p.oktmo, oktmo_prefix))
$$;
create function ind_proposals_implemented_v1(oktmo_prefix text, from_date date, to_date date)
    returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
    language sql stable as $$
    select round(count(*) filter (where p.status = 'IMPLEMENTED') / nullif(count(*), 0)::numeric, 6),
           (count(*) filter (where p.status = 'IMPLEMENTED'))::numeric, count(*)::numeric, count(*), max(p.updated_at)
    from proposal_accepted(oktmo_prefix, from_date, to_date) p
$$;
create function ind_proposals_implemented_v1_rows(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint) language sql stable as $$
    select p.id, p.version from proposal_accepted(oktmo_prefix, from_date, to_date) p
$$;
--rollback drop function ind_proposals_implemented_v1_rows(text, date, date); drop function ind_proposals_implemented_v1(text, date, date); drop function proposal_accepted(text, date, date);
