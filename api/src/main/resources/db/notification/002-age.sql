--liquibase formatted sql

--changeset notification:002-age
--comment The sweep of what was read long ago goes by it.
create index notification_age on notification (created_at) where read_at is not null;
--rollback drop index notification_age;
