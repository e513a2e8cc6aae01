--liquibase formatted sql

--changeset resolution:003-evidence
create table evidence (
    id                uuid        primary key default uuidv7(),
    version           bigint      not null default 0,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    recommendation_id uuid        not null references recommendation (id) on delete cascade,
    kind              text        not null check (kind in ('OBJECT', 'INDICATOR', 'DOCUMENT', 'TESTIMONY', 'EXTERNAL')),
    origin            text        not null check (origin in ('AUTO', 'MANUAL')),
    state             text        not null check (state in ('PROPOSED', 'ACCEPTED', 'REJECTED', 'BROKEN')),
    target_type       text        check (length(target_type) <= 60),
    target_id         uuid,
    predicate_key     text        check (length(predicate_key) <= 60),
    title             text        check (length(title) <= 300),
    url               text        check (length(url) <= 2000),
    document_number   text        check (length(document_number) <= 60),
    document_on       date,
    document_body     text        check (length(document_body) <= 300),
    sha256            text        check (sha256 ~ '^[0-9a-f]{64}$'),
    note              text        check (length(note) <= 4000),
    added_by          uuid,
    added_for         uuid,
    decided_by        uuid,
    decided_at        timestamptz,
    decision_reason   text        check (length(decision_reason) <= 2000),
    checked_at        timestamptz,
    check ((kind = 'OBJECT') = (target_type is not null and target_id is not null)),
    check (kind not in ('OBJECT', 'INDICATOR') or predicate_key is not null),
    check (origin = 'AUTO' or added_by is not null),
    check (added_by is null or added_by <> decided_by)
);
create index evidence_newest on evidence (recommendation_id, created_at desc, id desc);
create index evidence_target on evidence (target_type, target_id) where target_id is not null;
create unique index evidence_object_once on evidence (recommendation_id, target_type, target_id, predicate_key)
    where kind = 'OBJECT' and state <> 'REJECTED';
--rollback drop table evidence;

--changeset resolution:003-evidence-rule
create table evidence_rule (
    id                uuid        primary key default uuidv7(),
    recommendation_id uuid        not null references recommendation (id) on delete cascade,
    entity_type       text        not null check (length(entity_type) between 1 and 60),
    predicate_key     text        not null check (length(predicate_key) between 1 and 60),
    since             date        not null,
    set_by            uuid        not null,
    set_at            timestamptz not null,
    constraint evidence_rule_once unique (recommendation_id, entity_type, predicate_key)
);
create index evidence_rule_type on evidence_rule (entity_type);
--rollback drop table evidence_rule;
