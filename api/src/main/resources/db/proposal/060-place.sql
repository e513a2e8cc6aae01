--liquibase formatted sql

--changeset proposal:060-place
--comment What lies in a piece of the map, or around a point; problem_near does the same for those that lie where their problem is.
create index proposal_near on proposal (lat, lon) where lat is not null;
--rollback drop index proposal_near;
