--liquibase formatted sql

--changeset proposal:060-level
--comment How well the platform has to know whoever supports: copied at publication as the threshold, and never changed after it. A support says how well its person was known when they gave it, so that the count can be proved.
alter table proposal add column support_level text not null default 'MAIL'
    constraint proposal_support_level check (support_level in ('MAIL', 'IDENTITY'));
alter table proposal_support add column level text not null default 'MAIL'
    constraint proposal_support_known check (level in ('MAIL', 'IDENTITY'));
--rollback alter table proposal drop column support_level; alter table proposal_support drop column level;

--changeset proposal:060-recount splitStatements:false
--comment As in 012, and supports of people who were not known well enough: there are none.
create or replace function proposal_recount() returns table (id uuid, what text, kept bigint, counted bigint)
    language sql stable as $$
    with counted as (
        select p.id, p.support_count, p.support_withdrawn, p.endorsement_count, p.paper_signatures,
               (select count(*) from proposal_support s where s.proposal_id = p.id and s.withdrawn_at is null) as supports,
               (select count(*) from proposal_support s where s.proposal_id = p.id and s.withdrawn_at is not null) as withdrawn,
               (select count(*) from proposal_endorsement e where e.proposal_id = p.id and e.withdrawn_at is null) as endorsements,
               (select coalesce(sum(s.signatures), 0) from proposal_paper s
                where s.proposal_id = p.id and s.status = 'CONFIRMED') as on_paper,
               case when p.support_level = 'IDENTITY' then (select count(*) from proposal_support s
                where s.proposal_id = p.id and s.withdrawn_at is null and s.level = 'IDENTITY') end as known
        from proposal p)
    select c.id, 'supports', c.support_count::bigint, c.supports from counted c where c.support_count <> c.supports
    union all
    select c.id, 'withdrawn', c.support_withdrawn::bigint, c.withdrawn from counted c where c.support_withdrawn <> c.withdrawn
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
