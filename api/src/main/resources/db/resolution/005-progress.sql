--liquibase formatted sql

--changeset resolution:005-target-progress splitStatements:false runOnChange:true
--comment Progress of the current targets by dialogue 4: p = clamp((v-b)/(t-b), 0, 1); unknown is null, never 0. An unknown baseline is served by the first final snapshot. Of a recommendation or of a weakness: that one has no evidence of its own which could be stale.
create or replace function target_progress(recommendation uuid, today date)
returns table (id uuid, key text, baseline numeric, baseline_on date, target numeric, target_on date, value numeric,
               measured_on date, progress numeric, health text)
language sql stable as $$
    with known as (
        select t.id, t.key, coalesce(t.baseline, first.value) as baseline,
               coalesce(t.baseline_on, first.to_on, (t.set_at at time zone 'UTC')::date) as baseline_on,
               t.target, t.target_on, newest.value,
               least(newest.to_on, (newest.computed_at at time zone 'UTC')::date) as measured_on,
               newest.sample >= newest.min_sample as enough
        from indicator_target t
        left join lateral (select s.value, s.to_on, s.computed_at, s.sample, s.min_sample from indicator_snapshot s
            where s.key = t.key and s.territory = '' order by s.version desc, s.to_on desc, s.revision desc limit 1) newest on true
        left join lateral (select s.value, s.to_on from indicator_snapshot s
            where s.key = t.key and s.territory = '' and s.status <> 'PROVISIONAL' and t.baseline is null
            order by s.to_on, s.version desc, s.revision desc limit 1) first on true
        where (t.recommendation_id = $1 or t.weakness_id = $1) and t.retired_at is null),
    measured as (
        select k.*, case when k.enough and k.target <> k.baseline
            then least(1, greatest(0, (k.value - k.baseline) / (k.target - k.baseline))) end as p,
            case when k.target_on <= k.baseline_on then 1
                else least(1.0, greatest(0.0, ($2 - k.baseline_on)::numeric / (k.target_on - k.baseline_on))) end as e
        from known k),
    fresh as (
        select greatest(max(v.decided_at), max(r.accepted_at)) as at
        from recommendation r left join evidence v on v.recommendation_id = r.id and v.state = 'ACCEPTED'
            and v.hidden_at is null and v.kind <> 'EXTERNAL'
        where r.id = $1)
    select m.id, m.key, m.baseline, m.baseline_on, m.target, m.target_on, m.value, m.measured_on, m.p,
        case when m.p is null then 'NO_DATA'
             when m.p = 1 then 'MET'
             when fresh.at < $2 - interval '90 days' then 'STALE'
             when m.p >= 0.9 * m.e then 'ON_TRACK'
             when m.p >= 0.6 * m.e then 'AT_RISK'
             else 'OFF_TRACK' end
    from measured m, fresh
$$;
--rollback drop function target_progress(uuid, date);

--changeset resolution:005-recommendation-progress splitStatements:false runOnChange:true
--comment What the state machine's guards and the cards need to know of a recommendation. The worst target decides; no_data is never hidden. A page elsewhere is never enough alone: with nothing else expected nothing is proven, and it keeps nothing fresh.
create or replace function recommendation_progress(recommendation uuid, today date)
returns table (health text, targets integer, targets_met integer, evidence_count integer, evidence_broken boolean,
               expected_accepted boolean, missed_twice boolean)
language sql stable as $$
    select
        coalesce((array['MET', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'STALE', 'NO_DATA'])[t.worst], 'NO_DATA'),
        t.targets, t.met, v.accepted, v.broken,
        (select r.expected_evidence <@ v.kinds and not r.expected_evidence <@ array['EXTERNAL'] from recommendation r where r.id = $1),
        exists (select 1 from indicator_target g where g.recommendation_id = $1 and g.retired_at is null
            and (select count(*) = 2 and bool_and(case when g.target >= coalesce(g.baseline, g.target)
                        then s.value < g.target else s.value > g.target end)
                from (select distinct on (x.to_on) x.value from indicator_snapshot x
                    where x.key = g.key and x.territory = '' and x.status <> 'PROVISIONAL'
                    order by x.to_on desc, x.version desc, x.revision desc limit 2) s))
    from (select count(*)::integer as targets, (count(*) filter (where p.health = 'MET'))::integer as met,
              max(array_position(array['MET', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'STALE', 'NO_DATA'], p.health)) as worst
          from target_progress($1, $2) p) t,
         (select (count(*) filter (where e.state = 'ACCEPTED'))::integer as accepted,
              coalesce(bool_or(e.state = 'BROKEN'), false) as broken,
              coalesce(array_agg(distinct e.kind) filter (where e.state = 'ACCEPTED'), '{}') as kinds
          from evidence e where e.recommendation_id = $1 and e.hidden_at is null) v
$$;
--rollback drop function recommendation_progress(uuid, date);
