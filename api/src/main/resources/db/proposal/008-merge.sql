--liquibase formatted sql

--changeset proposal:008-lineage
--comment Where a merged proposal goes on, and from which one a part was split off. How many went on in it, and into how many it was split, so that a page asks for its relatives only when there are any.
alter table proposal
    add column merged_into uuid references proposal (id),
    add column derived_from uuid references proposal (id) on delete set null,
    add column absorbed integer not null default 0 constraint proposal_absorbed check (absorbed >= 0),
    add column parts integer not null default 0 constraint proposal_parts check (parts >= 0),
    add constraint proposal_merged check ((status = 'MERGED') = (merged_into is not null)),
    add constraint proposal_merged_elsewhere check (merged_into <> id);
create index proposal_merged_into on proposal (merged_into) where merged_into is not null;
create index proposal_derived_from on proposal (derived_from) where derived_from is not null;
--rollback alter table proposal drop column merged_into, drop column derived_from, drop column absorbed, drop column parts;

--changeset proposal:008-came-with-a-merge
--comment A support that came with a merged proposal holds for that one's words, so for no wording of this one (version 0) until the person supports anew.
alter table proposal_support
    add column merged_from uuid references proposal (id),
    drop constraint proposal_support_version,
    add constraint proposal_support_version check (text_version >= 1 or (text_version = 0 and merged_from is not null));
alter table proposal_endorsement
    add column merged_from uuid references proposal (id),
    add constraint proposal_endorsement_version check (text_version >= 1 or (text_version = 0 and merged_from is not null));
--rollback alter table proposal_support drop column merged_from, add constraint proposal_support_version check (text_version >= 1); alter table proposal_endorsement drop column merged_from, drop constraint proposal_endorsement_version;

--changeset proposal:008-merge
--comment What a moderator proposes to unite, and who of the authors has said what to which words. A proposal is asked about one merge at a time.
create table proposal_merge (
    id          uuid        primary key default uuidv7(),
    version     bigint      not null default 0,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    child_id    uuid        not null references proposal (id) on delete cascade,
    survivor_id uuid        not null references proposal (id) on delete cascade,
    status      text        not null constraint proposal_merge_status check (status in
        ('PROPOSED', 'MERGED', 'DECLINED', 'CANCELLED', 'LAPSED')),
    proposed_by uuid        not null,
    reason      text        not null constraint proposal_merge_reason check (length(reason) between 1 and 2000),
    expires_at  timestamptz not null,
    ended_at    timestamptz,
    constraint proposal_merge_two check (child_id <> survivor_id),
    constraint proposal_merge_ended check ((status = 'PROPOSED') = (ended_at is null))
);
create unique index proposal_merge_one_at_a_time on proposal_merge (child_id) where status = 'PROPOSED';
create index proposal_merge_of on proposal_merge (child_id, created_at desc, id desc);
create index proposal_merge_into on proposal_merge (survivor_id, created_at desc, id desc);
create index proposal_merge_expiring on proposal_merge (expires_at) where status = 'PROPOSED';
create table proposal_merge_consent (
    merge_id         uuid        not null references proposal_merge (id) on delete cascade,
    proposal_id      uuid        not null references proposal (id) on delete cascade,
    party            uuid        not null,
    account          uuid        not null,
    child_version    integer     not null,
    survivor_version integer     not null,
    at               timestamptz not null,
    constraint proposal_merge_consent_once primary key (merge_id, proposal_id, party)
);
create index proposal_merge_consent_by on proposal_merge_consent (account);
call watch_public('proposal_merge', 'proposals');
--rollback drop table proposal_merge_consent; drop table proposal_merge;
