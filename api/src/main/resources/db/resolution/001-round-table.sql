--liquibase formatted sql

--changeset resolution:001-round-table
create table round_table (
    id         uuid        primary key default uuidv7(),
    version    bigint      not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    slug       text        not null constraint round_table_slug unique check (length(slug) between 1 and 120),
    title      text        not null check (length(title) between 1 and 300),
    held_on    date        not null,
    place      text        check (length(place) <= 200),
    words      tsvector    generated always as (to_tsvector('russian', fold(title)) || to_tsvector('english', fold(title))) stored,
    constraint round_table_once unique (title, held_on)
);
create index round_table_newest on round_table (held_on desc, id desc);
create index round_table_words on round_table using gin (words);
--rollback drop table round_table;

--changeset resolution:001-round-table-point
create table round_table_point (
    id             uuid    primary key default uuidv7(),
    round_table_id uuid    not null references round_table (id) on delete cascade,
    kind           text    not null check (kind in ('STRENGTH', 'WEAKNESS')),
    position       integer not null check (position >= 1),
    text           text    not null check (length(text) between 1 and 4000),
    line_from      integer check (line_from >= 1),
    line_to        integer check (line_to >= line_from),
    constraint round_table_point_place unique (round_table_id, kind, position)
);
--rollback drop table round_table_point;

--changeset resolution:001-addressee
--comment An addressee without an organization («НКО») is served by the Resource Center: its moderators act.
create table addressee (
    id              uuid    primary key default uuidv7(),
    round_table_id  uuid    not null references round_table (id) on delete cascade,
    position        integer not null check (position >= 1),
    name            text    check (length(name) between 1 and 500),
    organization_id uuid,
    resource_center boolean not null default false,
    constraint addressee_place unique (round_table_id, position)
);
create index addressee_organization on addressee (organization_id) where organization_id is not null;
--rollback drop table addressee;

--changeset resolution:001-resolution-import
--comment The source's lines are kept, so that the page shows them beside the draft. The draft is JSON by the contract.
create table resolution_import (
    id             uuid        primary key default uuidv7(),
    version        bigint      not null default 0,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    status         text        not null check (status in ('DRAFT', 'PUBLISHED', 'DISCARDED')),
    file_name      text        not null check (length(file_name) between 1 and 255),
    source         text        not null,
    draft          text        not null check (draft is json object),
    round_table_id uuid        references round_table (id) on delete set null
);
create index resolution_import_newest on resolution_import (created_at desc, id desc);
--rollback drop table resolution_import;
