--liquibase formatted sql

--changeset proposal:070-set-aside
--comment A support that a moderator has set aside does not count, as a withdrawn one, and is counted apart from those. When its person takes it back too, withdrawn_at becomes later than set_aside_at, so that it does not come back with the others.
alter table proposal_support add column set_aside_at timestamptz
    constraint proposal_support_set_aside check (set_aside_at is null or coalesce(withdrawn_at >= set_aside_at, false));
alter table proposal add column support_set_aside integer not null default 0
    constraint proposal_set_aside check (support_set_aside >= 0);
--rollback alter table proposal_support drop column set_aside_at; alter table proposal drop column support_set_aside;

--changeset proposal:070-counted splitStatements:false
create or replace function proposal_support_counted() returns trigger language plpgsql as $$
begin
    update proposal set
        support_count = support_count + (new.withdrawn_at is null)::integer
            - (tg_op = 'UPDATE' and old.withdrawn_at is null)::integer,
        support_withdrawn = support_withdrawn + (new.withdrawn_at is not null and new.set_aside_at is null)::integer
            - (tg_op = 'UPDATE' and old.withdrawn_at is not null and old.set_aside_at is null)::integer,
        support_set_aside = support_set_aside + (new.set_aside_at is not null)::integer
            - (tg_op = 'UPDATE' and old.set_aside_at is not null)::integer
    where id = new.proposal_id;
    return null;
end $$;
--rollback select 1;

--changeset proposal:070-recount splitStatements:false
--comment As in 060, and the supports that are set aside.
create or replace function proposal_recount() returns table (id uuid, what text, kept bigint, counted bigint)
    language sql stable as $$
    with counted as (
        select p.id, p.support_count, p.support_withdrawn, p.support_set_aside, p.endorsement_count, p.paper_signatures,
               s.supports, s.withdrawn, s.aside,
               (select count(*) from proposal_endorsement e where e.proposal_id = p.id and e.withdrawn_at is null) as endorsements,
               (select coalesce(sum(s.signatures), 0) from proposal_paper s
                where s.proposal_id = p.id and s.status = 'CONFIRMED') as on_paper,
               case when p.support_level = 'IDENTITY' then s.known end as known
        from proposal p cross join lateral (
            select count(*) filter (where s.withdrawn_at is null) as supports,
                   count(*) filter (where s.withdrawn_at is not null and s.set_aside_at is null) as withdrawn,
                   count(*) filter (where s.set_aside_at is not null) as aside,
                   count(*) filter (where s.withdrawn_at is null and s.level = 'IDENTITY') as known
            from proposal_support s where s.proposal_id = p.id) s)
    select c.id, 'supports', c.support_count::bigint, c.supports from counted c where c.support_count <> c.supports
    union all
    select c.id, 'withdrawn', c.support_withdrawn::bigint, c.withdrawn from counted c where c.support_withdrawn <> c.withdrawn
    union all
    select c.id, 'set aside', c.support_set_aside::bigint, c.aside from counted c where c.support_set_aside <> c.aside
    union all
    select c.id, 'endorsements', c.endorsement_count::bigint, c.endorsements from counted c
    where c.endorsement_count <> c.endorsements
    union all
    select c.id, 'signatures on paper', c.paper_signatures::bigint, c.on_paper from counted c
    where c.paper_signatures <> c.on_paper
    union all
    select c.id, 'supports of people who are known', c.support_count::bigint, c.known from counted c
    where c.support_count = c.supports and c.known <> c.supports
$$;
--rollback select 1;
