--liquibase formatted sql

--changeset organization:051-claim-document
--comment Files that a claimant shows to moderators. The places are numbered, so that the key holds their number down: five.
create table organization_claim_document (
    id         uuid        primary key default uuidv7(),
    version    bigint      not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    claim_id   uuid        not null references organization_claim (id) on delete cascade,
    file_id    uuid        not null references stored_file (id),
    place      integer     not null constraint organization_claim_document_place check (place between 1 and 5),
    constraint organization_claim_document_once unique (file_id),
    constraint organization_claim_document_own_place unique (claim_id, place)
);
--rollback drop table organization_claim_document;
