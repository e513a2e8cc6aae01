--liquibase formatted sql

--changeset resolution:014-recommendations-done-v2 splitStatements:false
--comment Second version: a recommendation counts as done only as long as all that was accepted as its evidence holds.
create function ind_recommendations_done_v2_rows(oktmo_prefix text, from_date date, to_date date)
returns table (id uuid, version bigint) language sql stable as $$
    select r.id, r.version from recommendation r
    where r.status = 'DONE' and (r.published_at at time zone 'UTC')::date <= $3
      and not exists (select 1 from evidence e where e.recommendation_id = r.id and e.state = 'BROKEN')
$$;
create function ind_recommendations_done_v2(oktmo_prefix text, from_date date, to_date date)
returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
language sql stable as $$
    select case when a.n > 0 then round(d.n::numeric / a.n, 6) end, d.n::numeric, a.n::numeric, a.n, a.newest
    from (select count(*) as n, max(r.updated_at) as newest from recommendation r
          where r.status not in ('DRAFT', 'CANCELLED') and (r.published_at at time zone 'UTC')::date <= $3) a,
         (select count(*) as n from ind_recommendations_done_v2_rows($1, $2, $3)) d
$$;
--rollback drop function ind_recommendations_done_v2(text, date, date); drop function ind_recommendations_done_v2_rows(text, date, date);
