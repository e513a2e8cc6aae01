--liquibase formatted sql

--changeset shared:003-outbox
create table outbox_event (
    id          uuid        primary key default uuidv7(),
    type        text        not null,
    payload     jsonb       not null,
    occurred_at timestamptz not null
);
create table outbox_delivery (
    event_id        uuid        not null references outbox_event (id) on delete cascade,
    listener        text        not null,
    status          text        not null default 'pending' check (status in ('pending', 'delivered', 'dead')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    delivered_at    timestamptz,
    last_error      text,
    primary key (event_id, listener)
);
create index outbox_delivery_due on outbox_delivery (next_attempt_at, event_id) where status = 'pending';
--rollback drop table outbox_delivery; drop table outbox_event;
