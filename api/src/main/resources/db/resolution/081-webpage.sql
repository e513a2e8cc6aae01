--liquibase formatted sql

--changeset resolution:081-evidence-webpage
--comment What was found at the address of a piece of external evidence (dialogue 4). Apart from the evidence: a look is no change of it, and what a page has become breaks nothing by itself (decision 0080).
create table evidence_webpage (
    evidence_id uuid        primary key references evidence (id) on delete cascade,
    status      text        not null check (status in ('SAME', 'CHANGED', 'GONE', 'UNREADABLE')),
    since       timestamptz not null,
    sha256      text        check (sha256 ~ '^[0-9a-f]{64}$'),
    read_at     timestamptz,
    failures    integer     not null check (failures >= 0),
    tried_at    timestamptz not null,
    checked_at  timestamptz not null,
    constraint evidence_webpage_read check ((sha256 is null) = (read_at is null)),
    constraint evidence_webpage_known check (sha256 is not null or status in ('GONE', 'UNREADABLE'))
);
create index evidence_external on evidence (id) where kind = 'EXTERNAL';
call watch_public('evidence_webpage', 'resolutions');
--rollback drop index evidence_external; drop table evidence_webpage;
