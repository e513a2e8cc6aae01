--liquibase formatted sql

--changeset proposal:015-answers-in-time-v3 splitStatements:false
--comment W4, third version: a problem that was registered and not answered counts as due in whatever state it is, so that a call for solutions, or a solution, does not stand for the answer. Nobody owes one to what was withdrawn or goes on in another problem.
create function answers_due_2(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint, updated_at timestamptz, in_time boolean) language sql stable as $$
    select p.id, p.version, p.updated_at, coalesce(p.answered_in_time, false)
    from proposal_due(oktmo_prefix, from_date, to_date) p
    union all
    select p.id, p.version, p.updated_at, coalesce(p.answered_at <= p.answer_due_at, false)
    from problem p
    where p.listed and p.answer_due_at >= from_date::timestamptz and p.answer_due_at < (to_date + 1)::timestamptz
      and (p.answered_at is not null
        or (p.status not in ('DUPLICATE', 'WITHDRAWN') and p.answer_due_at < now()))
      and (coalesce(oktmo_prefix, '') = '' or p.everywhere or starts_with(p.oktmo, oktmo_prefix))
$$;
create function ind_answers_in_time_v3(oktmo_prefix text, from_date date, to_date date)
    returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
    language sql stable as $$
    select round(count(*) filter (where a.in_time) / nullif(count(*), 0)::numeric, 6),
           (count(*) filter (where a.in_time))::numeric, count(*)::numeric, count(*), max(a.updated_at)
    from answers_due_2(oktmo_prefix, from_date, to_date) a
$$;
create function ind_answers_in_time_v3_rows(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint) language sql stable as $$
    select a.id, a.version from answers_due_2(oktmo_prefix, from_date, to_date) a
$$;
--rollback drop function ind_answers_in_time_v3_rows(text, date, date); drop function ind_answers_in_time_v3(text, date, date); drop function answers_due_2(text, date, date);
