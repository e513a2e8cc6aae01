--liquibase formatted sql

--changeset shared:007-cleanup
--comment What the hourly sweeping looks for.
create index outbox_delivery_delivered on outbox_delivery (delivered_at) where status = 'delivered';
create index outbox_event_occurred on outbox_event (occurred_at);
--rollback drop index outbox_event_occurred; drop index outbox_delivery_delivered;
