--liquibase formatted sql

--changeset organization:052-publication
--comment What is new in a search that somebody keeps: the latest published ones, without a look at all the others.
create index organization_by_publication on organization (published_at desc, id desc) where listed;
--rollback drop index organization_by_publication;
