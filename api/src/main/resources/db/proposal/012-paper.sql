--liquibase formatted sql

--changeset proposal:012-paper
--comment Signatures on paper, by the sheet: how many, under which wording, when and by whom they were collected. Who has entered a sheet does not decide about it. The scan and the collector's name are people's data: they go some time after the decision, the number stays (decision 0057).
create table proposal_paper (
    id              uuid        primary key default uuidv7(),
    version         bigint      not null default 0,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    proposal_id     uuid        not null references proposal (id) on delete cascade,
    status          text        not null constraint proposal_paper_status check (status in
        ('ENTERED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    text_version    integer     not null,
    signatures      integer     not null constraint proposal_paper_signatures check (signatures between 1 and 10000),
    collected_on    date        not null,
    collector       text        constraint proposal_paper_collector check (length(collector) between 1 and 200),
    file_id         uuid        references stored_file (id),
    entered_by      uuid        not null,
    organization_id uuid        references organization (id),
    confirmed_by    uuid,
    confirmed_at    timestamptz,
    ended_by        uuid,
    ended_at        timestamptz,
    reason          text        constraint proposal_paper_reason check (length(reason) between 1 and 2000),
    constraint proposal_paper_seen check (status <> 'ENTERED' or (file_id is not null and collector is not null)),
    constraint proposal_paper_confirmed check ((confirmed_at is null) = (confirmed_by is null)
        and (status <> 'CONFIRMED' or confirmed_at is not null)
        and (status not in ('ENTERED', 'REJECTED') or confirmed_at is null)),
    constraint proposal_paper_ended check ((status in ('REJECTED', 'WITHDRAWN')) = (ended_at is not null)
        and (ended_at is null) = (ended_by is null) and (ended_at is null) = (reason is null)),
    constraint proposal_paper_by_another check (confirmed_by <> entered_by),
    constraint proposal_paper_refused_by_another check (status <> 'REJECTED' or ended_by <> entered_by),
    foreign key (proposal_id, text_version) references proposal_version (proposal_id, number) on delete cascade
);
create unique index proposal_paper_scan_once on proposal_paper (file_id) where status in ('ENTERED', 'CONFIRMED');
create index proposal_paper_of on proposal_paper (proposal_id, created_at desc, id desc);
create index proposal_paper_waiting on proposal_paper (created_at, id) where status = 'ENTERED';
create index proposal_paper_scan on proposal_paper (file_id) where file_id is not null;
create index proposal_paper_by on proposal_paper (entered_by);
create index proposal_paper_for on proposal_paper (organization_id) where organization_id is not null;
call watch_public('proposal_paper', 'proposals');
--rollback drop table proposal_paper;

--changeset proposal:012-paper-count
--comment Kept beside the electronic supports and never added to them.
alter table proposal
    add column paper_signatures integer not null default 0 constraint proposal_paper_count check (paper_signatures >= 0);
--rollback alter table proposal drop column paper_signatures;

--changeset proposal:012-paper-counted splitStatements:false
create function proposal_paper_counted() returns trigger language plpgsql as $$
begin
    update proposal set paper_signatures = paper_signatures
        + case when new.status = 'CONFIRMED' then new.signatures else 0 end
        - case when tg_op = 'UPDATE' and old.status = 'CONFIRMED' then old.signatures else 0 end
    where id = new.proposal_id;
    return null;
end $$;
create trigger proposal_paper_counted after insert or update of status, signatures on proposal_paper
    for each row execute function proposal_paper_counted();
--rollback drop trigger proposal_paper_counted on proposal_paper; drop function proposal_paper_counted();

--changeset proposal:012-recount splitStatements:false
--comment As in 002, and the signatures on paper.
create or replace function proposal_recount() returns table (id uuid, what text, kept bigint, counted bigint)
    language sql stable as $$
    with counted as (
        select p.id, p.support_count, p.support_withdrawn, p.endorsement_count, p.paper_signatures,
               (select count(*) from proposal_support s where s.proposal_id = p.id and s.withdrawn_at is null) as supports,
               (select count(*) from proposal_support s where s.proposal_id = p.id and s.withdrawn_at is not null) as withdrawn,
               (select count(*) from proposal_endorsement e where e.proposal_id = p.id and e.withdrawn_at is null) as endorsements,
               (select coalesce(sum(s.signatures), 0) from proposal_paper s
                where s.proposal_id = p.id and s.status = 'CONFIRMED') as on_paper
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
$$;
--rollback select 1;
