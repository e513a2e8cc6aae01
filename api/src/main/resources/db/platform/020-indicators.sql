--liquibase formatted sql

--changeset platform:020-three-sided-2 splitStatements:false
--comment W2: the outcome of a discussion that is held at the platform counts as the outcome of a topic does. Beside the version before, whose values stay what they were.
create function platforms_three_sided_2(oktmo_prefix text, from_date date, to_date date) returns setof platform
    language sql stable as $$
    select p.* from platform p
    where p.hidden_at is null and (coalesce(oktmo_prefix, '') = '' or p.oktmo is null or starts_with(p.oktmo, oktmo_prefix))
      and (select count(distinct s.side) = 3 from platform_seat s
           where s.platform_id = p.id and s.seated_at < (to_date + 1)::timestamptz
             and (s.ended_at is null or s.ended_at >= (to_date + 1)::timestamptz))
      and (exists (select 1 from platform_minutes m where m.platform_id = p.id and m.held_on between from_date and to_date)
           or exists (select 1 from platform_topic t where t.platform_id = p.id and t.status = 'CLOSED'
                      and t.closed_at >= from_date::timestamptz and t.closed_at < (to_date + 1)::timestamptz)
           or exists (select 1 from discussion d where d.platform_id = p.id and d.hidden_at is null
                      and d.outcome_at >= from_date::timestamptz and d.outcome_at < (to_date + 1)::timestamptz))
$$;
create function ind_platforms_three_sided_v2(oktmo_prefix text, from_date date, to_date date)
    returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
    language sql stable as $$
    select count(*)::numeric, count(*)::numeric, null::numeric, count(*), max(p.updated_at)
    from platforms_three_sided_2(oktmo_prefix, from_date, to_date) p
$$;
create function ind_platforms_three_sided_v2_rows(oktmo_prefix text, from_date date, to_date date)
    returns table (id uuid, version bigint) language sql stable as $$
    select p.id, p.version from platforms_three_sided_2(oktmo_prefix, from_date, to_date) p
$$;
--rollback drop function ind_platforms_three_sided_v2_rows(text, date, date); drop function ind_platforms_three_sided_v2(text, date, date); drop function platforms_three_sided_2(text, date, date);
