--liquibase formatted sql

--changeset proposal:006-orders-with-proposal splitStatements:false
--comment W1: of the social orders of the period that have been public for 90 days those to which a proposal was made in that time. What is younger is not asked yet. A proposal that was taken back or hidden answers nothing.
create function proposal_orders(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint, updated_at timestamptz, proposal uuid, proposal_version bigint)
    language sql stable as $$
    select o.id, o.version, o.updated_at, a.id, a.version
    from problem_orders(oktmo_prefix, from_date, to_date) o
    left join lateral (select p.id, p.version from proposal p
        where p.problem_id = o.id and p.listed and p.status <> 'WITHDRAWN'
          and p.published_at <= o.published_at + interval '90 days'
        order by p.published_at, p.id limit 1) a on true
    where o.published_at + interval '90 days' < least((to_date + 1)::timestamptz, now())
$$;
create function ind_orders_with_proposal_v1(oktmo_prefix text, from_date date, to_date date)
    returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
    language sql stable as $$
    select round(count(o.proposal) / nullif(count(*), 0)::numeric, 6), count(o.proposal)::numeric, count(*)::numeric,
           count(*), max(o.updated_at)
    from proposal_orders(oktmo_prefix, from_date, to_date) o
$$;
create function ind_orders_with_proposal_v1_rows(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint) language sql stable as $$
    with orders as materialized (select * from proposal_orders(oktmo_prefix, from_date, to_date))
    select o.id, o.version from orders o
    union all
    select o.proposal, o.proposal_version from orders o where o.proposal is not null
$$;
--rollback drop function ind_orders_with_proposal_v1_rows(text, date, date); drop function ind_orders_with_proposal_v1(text, date, date); drop function proposal_orders(text, date, date);

--changeset proposal:006-answers-in-time-v2 splitStatements:false
--comment W4, second version: answers to problems count beside answers to proposals. Of all that fell due in the period those given in time; the unanswered count as due.
create function answers_due(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint, updated_at timestamptz, in_time boolean) language sql stable as $$
    select p.id, p.version, p.updated_at, coalesce(p.answered_in_time, false)
    from proposal_due(oktmo_prefix, from_date, to_date) p
    union all
    select p.id, p.version, p.updated_at, coalesce(p.answered_at <= p.answer_due_at, false)
    from problem p
    where p.listed and p.answer_due_at >= from_date::timestamptz and p.answer_due_at < (to_date + 1)::timestamptz
      and (p.answered_at is not null or (p.status in ('OPEN', 'REGISTERED') and p.answer_due_at < now()))
      and (coalesce(oktmo_prefix, '') = '' or p.everywhere or starts_with(p.oktmo, oktmo_prefix))
$$;
create function ind_answers_in_time_v2(oktmo_prefix text, from_date date, to_date date)
    returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
    language sql stable as $$
    select round(count(*) filter (where a.in_time) / nullif(count(*), 0)::numeric, 6),
           (count(*) filter (where a.in_time))::numeric, count(*)::numeric, count(*), max(a.updated_at)
    from answers_due(oktmo_prefix, from_date, to_date) a
$$;
create function ind_answers_in_time_v2_rows(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint) language sql stable as $$
    select a.id, a.version from answers_due(oktmo_prefix, from_date, to_date) a
$$;
--rollback drop function ind_answers_in_time_v2_rows(text, date, date); drop function ind_answers_in_time_v2(text, date, date); drop function answers_due(text, date, date);
