--liquibase formatted sql

--changeset organization:023-reminder
--comment Of what somebody was reminded, so that nothing is told twice.
create table organization_reminder (
    subject_id uuid        not null,
    kind       text        not null,
    about      text        not null,
    sent_at    timestamptz not null,
    primary key (subject_id, kind, about)
);
--rollback drop table organization_reminder;
