--liquibase formatted sql

--changeset proposal:030-community
--comment In which community of NGOs it was begun. A proposal begins in one place: there, after a practice, or anew. When the community goes for good, the proposal stays.
alter table proposal
    add column community_id uuid constraint proposal_community_known references community (id) on delete set null,
    add constraint proposal_one_beginning check (community_id is null or adoption_id is null);
create index proposal_by_community on proposal (community_id, placed_at desc, id desc) where community_id is not null;
--rollback alter table proposal drop column community_id;
