--liquibase formatted sql

--changeset resolution:007-addressee-organization
--comment A merged organization keeps its row, so nothing that points at it breaks.
alter table addressee add constraint addressee_organization_known foreign key (organization_id) references organization (id);
--rollback alter table addressee drop constraint addressee_organization_known;
