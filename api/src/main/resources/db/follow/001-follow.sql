--liquibase formatted sql

--changeset follow:001-follow
--comment Who follows what. Of a kind as a whole the id is 0; of a territory the place is what the codes inside begin with.
create table follow (
    id         uuid primary key default uuidv7(),
    person     uuid        not null references app_user (id) on delete cascade,
    type       text        not null check (length(type) between 1 and 50),
    subject_id uuid        not null,
    place      text        check (place ~ '^\d{0,11}$'),
    created_at timestamptz not null,
    constraint follow_once unique (type, subject_id, person),
    constraint follow_place check ((type = 'territory') = (place is not null))
);
create index follow_own on follow (person, id desc);
create index follow_in_place on follow (place, person) where place is not null;
call watch_public('follow', 'follows');
--rollback drop table follow;

--changeset follow:001-saved-search
create table saved_search (
    id         uuid primary key default uuidv7(),
    version    bigint      not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    person     uuid        not null references app_user (id) on delete cascade,
    name       text        not null check (length(name) between 1 and 100),
    list       text        not null check (length(list) between 1 and 50),
    query      jsonb       not null check (jsonb_typeof(query) = 'object'),
    notify     boolean     not null,
    looked_at  timestamptz not null,
    constraint saved_search_name unique (person, name)
);
create index saved_search_due on saved_search (looked_at, id) where notify;
--rollback drop table saved_search;
