--liquibase formatted sql

--changeset problem:050-review
--comment What waits for a moderator, in exactly the order of the desk: the oldest first.
create index problem_waiting on problem (coalesce(submitted_at, created_at), id) where status = 'SUBMITTED';
--rollback drop index problem_waiting;
