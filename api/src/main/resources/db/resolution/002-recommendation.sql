--liquibase formatted sql

--changeset resolution:002-recommendation
create table recommendation (
    id                uuid        primary key default uuidv7(),
    version           bigint      not null default 0,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    round_table_id    uuid        not null references round_table (id) on delete cascade,
    addressee_id      uuid        not null references addressee (id),
    position          integer     not null check (position >= 1),
    number            text        not null check (length(number) between 1 and 20),
    text              text        not null check (length(text) between 1 and 4000),
    items             text[]      not null,
    line_from         integer     check (line_from >= 1),
    line_to           integer     check (line_to >= line_from),
    kind              text        not null check (kind in ('ONE_OFF', 'STANDING')),
    status            text        not null check (status in ('DRAFT', 'ASSIGNED', 'IN_PROGRESS', 'UNDER_REVIEW', 'DONE',
                                                             'NOT_DONE', 'DECLINED', 'CANCELLED')),
    expected_evidence text[]      not null,
    due_on            date,
    review_quarterly  boolean     not null default false,
    responsible       text        check (length(responsible) <= 500),
    contact           text        check (length(contact) <= 300),
    published_at      timestamptz,
    accepted_at       timestamptz,
    claimed_at        timestamptz,
    claimed_by        uuid,
    claimed_for       uuid,
    words             tsvector    generated always as (to_tsvector('russian', fold(text)) || to_tsvector('english', fold(text))) stored,
    constraint recommendation_place unique (round_table_id, position)
);
create index recommendation_addressee on recommendation (addressee_id);
create index recommendation_status on recommendation (status, id);
create index recommendation_words on recommendation using gin (words);
--rollback drop table recommendation;

--changeset resolution:002-recommendation-step
--comment History of states: rows are only ever added.
create table recommendation_step (
    id                uuid        primary key default uuidv7(),
    recommendation_id uuid        not null references recommendation (id) on delete cascade,
    from_status       text        not null,
    to_status         text        not null,
    action            text        not null,
    actor             uuid        not null,
    acting_for        uuid,
    reason            text        check (length(reason) <= 4000),
    at                timestamptz not null
);
create index recommendation_step_newest on recommendation_step (recommendation_id, at desc, id desc);
--rollback drop table recommendation_step;

--changeset resolution:002-milestone
create table recommendation_milestone (
    id                uuid    primary key default uuidv7(),
    recommendation_id uuid    not null references recommendation (id) on delete cascade,
    title             text    not null check (length(title) between 1 and 300),
    planned_on        date    not null,
    reached_on        date
);
create index recommendation_milestone_of on recommendation_milestone (recommendation_id, planned_on, id);
--rollback drop table recommendation_milestone;

--changeset resolution:002-progress-report
create table progress_report (
    id                uuid        primary key default uuidv7(),
    recommendation_id uuid        not null references recommendation (id) on delete cascade,
    text              text        not null check (length(text) between 1 and 10000),
    milestone_id      uuid        references recommendation_milestone (id),
    author            uuid        not null,
    acting_for        uuid,
    at                timestamptz not null
);
create index progress_report_newest on progress_report (recommendation_id, at desc, id desc);
--rollback drop table progress_report;
