--liquibase formatted sql

--changeset identity:010-cleanup
--comment What the hourly sweeping looks for.
create index refresh_token_issued on refresh_token (issued_at);
create index auth_session_over on auth_session (least(revoked_at, idle_until, absolute_until));
--rollback drop index auth_session_over; drop index refresh_token_issued;
