--liquibase formatted sql

--changeset moderation:001-case
--comment What people report of one thing is one case. No foreign keys to things: they belong to features that this one does not know.
create table moderation_case (
    id               uuid primary key default uuidv7(),
    version          bigint      not null default 0,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    subject_type     text        not null check (length(subject_type) between 1 and 100),
    subject_id       uuid        not null,
    subject_version  bigint      not null,
    title            text        not null check (length(title) between 1 and 1000),
    excerpt          text        not null check (length(excerpt) <= 4000),
    path             text        not null check (length(path) <= 500),
    authors          uuid[]      not null default '{}',
    status           text        not null check (status in ('OPEN', 'CLAIMED', 'KEPT', 'MASKED', 'HIDDEN',
                                                            'AUTHOR_RESTRICTED', 'APPEALED', 'UPHELD', 'OVERTURNED', 'CLOSED')),
    urgent           boolean     not null,
    auto_masked      boolean     not null default false,
    opened_at        timestamptz not null,
    due_at           timestamptz not null,
    claimed_by       uuid,
    claimed_until    timestamptz,
    rule             text,
    reason           text        check (length(reason) <= 2000),
    decided_by       uuid,
    decided_at       timestamptz,
    restricted_until timestamptz,
    appealed_by      uuid,
    appeal_text      text        check (length(appeal_text) <= 4000),
    appealed_at      timestamptz,
    appeal_due_at    timestamptz,
    reviewed_by      uuid,
    review_reason    text        check (length(review_reason) <= 2000),
    reviewed_at      timestamptz,
    constraint moderation_case_claim check ((claimed_by is null) = (claimed_until is null)),
    constraint moderation_case_other check (reviewed_by <> decided_by)
);
create unique index moderation_case_open on moderation_case (subject_type, subject_id) where status in ('OPEN', 'CLAIMED');
create index moderation_case_subject on moderation_case (subject_type, subject_id, id desc);
create index moderation_case_queue on moderation_case (due_at, id) where status in ('OPEN', 'CLAIMED');
create index moderation_case_appeals on moderation_case (appeal_due_at, id) where status = 'APPEALED';
create index moderation_case_decided on moderation_case (decided_at desc, id desc) where decided_at is not null;
create index moderation_case_authors on moderation_case using gin (authors);
create index moderation_case_restricted on moderation_case (restricted_until) where restricted_until is not null;
--rollback drop table moderation_case;

--changeset moderation:001-report
create table moderation_report (
    id           uuid primary key default uuidv7(),
    case_id      uuid        not null references moderation_case (id),
    subject_type text        not null,
    subject_id   uuid        not null,
    reporter     uuid        not null,
    reason       text        not null,
    text         text        check (length(text) <= 2000),
    created_at   timestamptz not null,
    constraint moderation_report_once unique (reporter, subject_type, subject_id)
);
create index moderation_report_case on moderation_report (case_id, created_at);
create index moderation_report_own on moderation_report (reporter, id desc);
create index moderation_report_at on moderation_report (created_at);
--rollback drop table moderation_report;

--changeset moderation:001-step
--comment What was done in a case, never changed: the history that moderators see, and what the public counts are made of.
create table moderation_step (
    id      uuid primary key default uuidv7(),
    case_id uuid        not null references moderation_case (id),
    action  text        not null,
    actor   uuid,
    at      timestamptz not null,
    in_time boolean
);
create index moderation_step_case on moderation_step (case_id, id);
create index moderation_step_at on moderation_step (at, action);
revoke update, delete, truncate on moderation_step from "${appRole}";
call watch_public('moderation_report', 'moderation');
call watch_public('moderation_step', 'moderation');
--rollback drop table moderation_step;
