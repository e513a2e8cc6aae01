--liquibase formatted sql

--changeset notification:001-notification
--comment What a person was told. The event's id makes it once, however often the outbox delivers.
create table notification (
    id           uuid primary key default uuidv7(),
    recipient    uuid        not null references app_user (id) on delete cascade,
    event_id     uuid        not null,
    kind         text        not null check (length(kind) between 1 and 100),
    subject_type text        not null,
    subject_id   uuid        not null,
    path         text        not null check (path ~ '^/([^/]|$)'),
    words        jsonb       not null,
    created_at   timestamptz not null,
    read_at      timestamptz,
    mail         text        not null check (mail in ('NEVER', 'AT_ONCE', 'DAILY', 'WEEKLY', 'DONE')),
    constraint notification_once unique (recipient, event_id)
);
create index notification_centre on notification (recipient, id desc);
create index notification_unread on notification (recipient, id desc) where read_at is null;
create index notification_digest on notification (recipient, id desc) where mail in ('DAILY', 'WEEKLY');
--rollback drop table notification;

--changeset notification:001-setting
create table notification_setting (
    recipient uuid not null references app_user (id) on delete cascade,
    kind      text not null,
    email     text not null check (email in ('NEVER', 'AT_ONCE', 'DAILY', 'WEEKLY')),
    primary key (recipient, kind)
);
--rollback drop table notification_setting;

--changeset notification:001-mailbox
--comment What is known of a person's mailbox: the day of the last digest, letters refused in a row, and since when none are sent.
create table notification_mailbox (
    recipient  uuid primary key references app_user (id) on delete cascade,
    digest_on  date,
    refused    integer     not null default 0 check (refused >= 0),
    stopped_at timestamptz
);
--rollback drop table notification_mailbox;
