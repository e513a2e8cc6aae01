--liquibase formatted sql

--changeset proposal:015-origin
--comment After whose practice it was begun: the adoption, the story, and which words of the story were adopted. One draft for an adoption, however often it is asked for. When the story goes for good, the proposal stays.
alter table proposal
    add column story_id uuid,
    add column story_version bigint constraint proposal_story_version check (story_version >= 0),
    add column adoption_id uuid constraint proposal_of_adoption unique,
    add constraint proposal_origin check ((story_id is null) = (adoption_id is null)
        and (story_id is null or story_version is not null)),
    add constraint proposal_origin_known foreign key (adoption_id, story_id)
        references story_adoption (id, story_id) on delete set null;
create index proposal_by_story on proposal (story_id) where story_id is not null;
--rollback alter table proposal drop column story_id, drop column story_version, drop column adoption_id;
