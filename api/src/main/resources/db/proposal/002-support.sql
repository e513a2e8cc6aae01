--liquibase formatted sql

--changeset proposal:002-threshold
--comment How many supports a territory asks for: told outright, or counted from its adults (0.05 %, 30 at least). The longest code that fits wins; without any it is 30.
create table proposal_threshold (
    oktmo_prefix text        not null constraint proposal_threshold_once primary key
        constraint proposal_threshold_prefix check (oktmo_prefix ~ '^\d{0,11}$'),
    supports     integer     constraint proposal_threshold_supports check (supports between 1 and 1000000),
    adults       integer     constraint proposal_threshold_adults check (adults between 1 and 200000000),
    set_at       timestamptz not null,
    constraint proposal_threshold_told check (supports is not null or adults is not null)
);
--rollback drop table proposal_threshold;

--changeset proposal:002-threshold-of splitStatements:false
create function proposal_threshold_of(oktmo text) returns integer language sql stable as $$
    select coalesce(
        (select coalesce(t.supports, greatest(30, ceil(t.adults * 0.0005)::integer)) from proposal_threshold t
         where starts_with(coalesce(oktmo, ''), t.oktmo_prefix) order by length(t.oktmo_prefix) desc limit 1),
        30)
$$;
--rollback drop function proposal_threshold_of(text);

--changeset proposal:002-support
--comment One row for a person, tied to the wording that they supported. Who takes it back stays as a withdrawn one; who leaves the platform stays as nobody.
create table proposal_support (
    proposal_id  uuid        not null references proposal (id) on delete cascade,
    account      uuid        not null,
    text_version integer     not null constraint proposal_support_version check (text_version >= 1),
    at           timestamptz not null,
    withdrawn_at timestamptz,
    constraint proposal_support_once primary key (proposal_id, account)
);
create index proposal_support_of on proposal_support (account);
--rollback drop table proposal_support;

--changeset proposal:002-endorsement
--comment An organization stands behind a proposal; counted apart from people.
create table proposal_endorsement (
    proposal_id     uuid        not null references proposal (id) on delete cascade,
    organization_id uuid        not null references organization (id),
    account         uuid        not null,
    text_version    integer     not null,
    at              timestamptz not null,
    withdrawn_at    timestamptz,
    constraint proposal_endorsement_once primary key (proposal_id, organization_id)
);
create index proposal_endorsement_by on proposal_endorsement (organization_id, at);
--rollback drop table proposal_endorsement;

--changeset proposal:002-counted splitStatements:false
create function proposal_support_counted() returns trigger language plpgsql as $$
begin
    update proposal set
        support_count = support_count + (new.withdrawn_at is null)::integer
            - (tg_op = 'UPDATE' and old.withdrawn_at is null)::integer,
        support_withdrawn = support_withdrawn + (new.withdrawn_at is not null)::integer
            - (tg_op = 'UPDATE' and old.withdrawn_at is not null)::integer
    where id = new.proposal_id;
    return null;
end $$;
create trigger proposal_support_counted after insert or update on proposal_support
    for each row execute function proposal_support_counted();
create function proposal_endorsement_counted() returns trigger language plpgsql as $$
begin
    update proposal set
        endorsement_count = endorsement_count + (new.withdrawn_at is null)::integer
            - (tg_op = 'UPDATE' and old.withdrawn_at is null)::integer
    where id = new.proposal_id;
    return null;
end $$;
create trigger proposal_endorsement_counted after insert or update on proposal_endorsement
    for each row execute function proposal_endorsement_counted();
--rollback drop trigger proposal_support_counted on proposal_support; drop function proposal_support_counted(); drop trigger proposal_endorsement_counted on proposal_endorsement; drop function proposal_endorsement_counted();

--changeset proposal:002-recount splitStatements:false
--comment Where a kept count is not what the rows say; nothing is mended here.
create function proposal_recount() returns table (id uuid, what text, kept bigint, counted bigint)
    language sql stable as $$
    with counted as (
        select p.id, p.support_count, p.support_withdrawn, p.endorsement_count,
               (select count(*) from proposal_support s where s.proposal_id = p.id and s.withdrawn_at is null) as supports,
               (select count(*) from proposal_support s where s.proposal_id = p.id and s.withdrawn_at is not null) as withdrawn,
               (select count(*) from proposal_endorsement e where e.proposal_id = p.id and e.withdrawn_at is null) as endorsements
        from proposal p)
    select c.id, 'supports', c.support_count::bigint, c.supports from counted c where c.support_count <> c.supports
    union all
    select c.id, 'withdrawn', c.support_withdrawn::bigint, c.withdrawn from counted c where c.support_withdrawn <> c.withdrawn
    union all
    select c.id, 'endorsements', c.endorsement_count::bigint, c.endorsements from counted c
    where c.endorsement_count <> c.endorsements
$$;
--rollback drop function proposal_recount();

--changeset proposal:002-verdict
--comment Whether supporters say that a claimed proposal is done; one word for a person and claim.
create table proposal_verdict (
    proposal_id uuid        not null references proposal (id) on delete cascade,
    claim       integer     not null,
    account     uuid        not null,
    verdict     text        not null constraint proposal_verdict_kind check (verdict in ('CONFIRM', 'DISPUTE')),
    reason      text        constraint proposal_verdict_reason check (length(reason) <= 2000),
    at          timestamptz not null,
    constraint proposal_verdict_once primary key (proposal_id, claim, account)
);
--rollback drop table proposal_verdict;
