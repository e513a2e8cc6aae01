--liquibase formatted sql

--changeset resolution:006-recommendations-with-evidence splitStatements:false runOnChange:true
--comment Share of the recommendations in force that have accepted evidence. An external link alone is not enough (dialogue 4).
create or replace function ind_recommendations_with_evidence_v1_rows(oktmo_prefix text, from_date date, to_date date)
returns table (id uuid, version bigint) language sql stable as $$
    select distinct r.id, r.version
    from recommendation r join evidence v on v.recommendation_id = r.id
    where r.status not in ('DRAFT', 'CANCELLED') and v.state = 'ACCEPTED' and v.hidden_at is null and v.kind <> 'EXTERNAL'
      and (v.decided_at at time zone 'UTC')::date <= $3
$$;
create or replace function ind_recommendations_with_evidence_v1(oktmo_prefix text, from_date date, to_date date)
returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
language sql stable as $$
    select case when a.n > 0 then round(e.n::numeric / a.n, 6) end, e.n::numeric, a.n::numeric, a.n, a.newest
    from (select count(*) as n, max(r.updated_at) as newest from recommendation r
          where r.status not in ('DRAFT', 'CANCELLED') and (r.published_at at time zone 'UTC')::date <= $3) a,
         (select count(*) as n from ind_recommendations_with_evidence_v1_rows($1, $2, $3)) e
$$;
--rollback drop function ind_recommendations_with_evidence_v1(text, date, date); drop function ind_recommendations_with_evidence_v1_rows(text, date, date);

--changeset resolution:006-recommendations-done splitStatements:false runOnChange:true
--comment Share of the recommendations in force that are confirmed as done.
create or replace function ind_recommendations_done_v1_rows(oktmo_prefix text, from_date date, to_date date)
returns table (id uuid, version bigint) language sql stable as $$
    select r.id, r.version from recommendation r
    where r.status = 'DONE' and (r.published_at at time zone 'UTC')::date <= $3
$$;
create or replace function ind_recommendations_done_v1(oktmo_prefix text, from_date date, to_date date)
returns table (value numeric, numerator numeric, denominator numeric, sample bigint, source_max_at timestamptz)
language sql stable as $$
    select case when a.n > 0 then round(d.n::numeric / a.n, 6) end, d.n::numeric, a.n::numeric, a.n, a.newest
    from (select count(*) as n, max(r.updated_at) as newest from recommendation r
          where r.status not in ('DRAFT', 'CANCELLED') and (r.published_at at time zone 'UTC')::date <= $3) a,
         (select count(*) as n from ind_recommendations_done_v1_rows($1, $2, $3)) d
$$;
--rollback drop function ind_recommendations_done_v1(text, date, date); drop function ind_recommendations_done_v1_rows(text, date, date);
