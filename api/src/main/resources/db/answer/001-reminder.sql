--liquibase formatted sql

--changeset answer:001-reminder
--comment What people were reminded of: once for a thing, a term of it, a reminder and the day on which the term ends, however often the jobs run.
create table term_reminder (
    subject_type text        not null constraint term_reminder_type check (subject_type ~ '^[a-z_]{1,40}$'),
    subject_id   uuid        not null,
    term         text        not null constraint term_reminder_term check (term ~ '^[A-Z_]{1,40}$'),
    reminder     text        not null constraint term_reminder_kind check (reminder in ('HALF', 'THREE_DAYS', 'LAST_DAY', 'OVERDUE')),
    due_at       timestamptz not null,
    at           timestamptz not null,
    constraint term_reminder_once primary key (subject_type, subject_id, term, reminder, due_at)
);
--rollback drop table term_reminder;
