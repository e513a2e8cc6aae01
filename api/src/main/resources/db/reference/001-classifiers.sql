--liquibase formatted sql

--changeset reference:001-legal-form
create table legal_form (
    code       text primary key check (code ~ '^\d{5}$'),
    name_ru    text not null,
    name_en    text not null,
    form_group text not null
);
--rollback drop table legal_form;

--changeset reference:001-activity-area
create table activity_area (
    id          uuid primary key default uuidv7(),
    code        text not null constraint activity_area_code unique,
    position    integer not null,
    name_ru     text not null,
    name_en     text not null,
    official_name text not null,
    source      text not null,
    valid_from  date not null,
    valid_until date check (valid_until > valid_from)
);
--rollback drop table activity_area;

--changeset reference:001-territory
create table territory (
    id           uuid primary key default uuidv7(),
    oktmo        text not null constraint territory_oktmo unique check (oktmo ~ '^\d{8}(\d{3})?$'),
    parent_oktmo text references territory (oktmo),
    kind         text not null check (kind in ('country', 'region', 'municipality', 'settlement')),
    name_ru      text not null,
    name_en      text not null,
    lat          double precision check (lat between -90 and 90),
    lon          double precision check (lon between -180 and 180),
    check ((lat is null) = (lon is null))
);
create index territory_parent on territory (parent_oktmo, name_ru, id);
--rollback drop table territory;
