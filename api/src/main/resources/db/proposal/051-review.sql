--liquibase formatted sql

--changeset proposal:051-review
--comment What waits for a moderator, in exactly the order of the desk: the oldest first.
create index proposal_waiting on proposal (coalesce(submitted_at, created_at), id) where status = 'SUBMITTED';
--rollback drop index proposal_waiting;
