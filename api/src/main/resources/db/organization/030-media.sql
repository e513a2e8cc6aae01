--liquibase formatted sql

--changeset organization:030-medium
--comment Logo, photos and documents of an organization. The places are numbered, so that the keys hold their number down: one logo, 12 photos, 50 documents.
create table organization_medium (
    id              uuid        primary key default uuidv7(),
    version         bigint      not null default 0,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    organization_id uuid        not null references organization (id) on delete cascade,
    file_id         uuid        not null references stored_file (id),
    role            text        not null constraint organization_medium_role check (role in ('LOGO', 'PHOTO', 'DOCUMENT')),
    title           text        not null constraint organization_medium_title check (length(title) between 1 and 200),
    place           integer     not null constraint organization_medium_place
        check (place between 1 and case role when 'LOGO' then 1 when 'PHOTO' then 12 else 50 end),
    constraint organization_medium_once unique (file_id),
    constraint organization_medium_own_place unique (organization_id, role, place)
);
call watch_public('organization_medium', 'organizations');
--rollback drop table organization_medium;
