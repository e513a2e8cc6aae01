--liquibase formatted sql

--changeset organization:001-organization
--comment What 002 fills (name_key, oktmo, fts) is a copy for indexes and searches. A home has no place on the map.
create table organization (
    id                  uuid primary key default uuidv7(),
    version             bigint      not null default 0,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    created_by          uuid,
    slug                text        not null constraint organization_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    kind                text        not null
        constraint organization_kind check (kind in ('NGO', 'BUSINESS', 'GOVERNMENT', 'COUNCIL', 'INSTITUTION')),
    status              text        not null
        constraint organization_status check (status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED', 'MERGED')),
    short_name          text        not null constraint organization_short_name check (length(short_name) between 1 and 200),
    full_name           text        constraint organization_full_name check (length(full_name) <= 1000),
    mission             text        constraint organization_mission check (length(mission) <= 2000),
    description         text        constraint organization_description check (length(description) <= 20000),
    language            text        not null constraint organization_language check (language in ('ru', 'en')),
    ogrn                text        constraint organization_ogrn_form check (ogrn ~ '^(\d{13}|\d{15})$'),
    inn                 text        constraint organization_inn_form check (inn ~ '^(\d{10}|\d{12})$'),
    kpp                 text        constraint organization_kpp_form check (kpp ~ '^\d{4}[0-9A-Z]{2}\d{3}$'),
    legal_form_code     text        references legal_form (code),
    territory_id        uuid        references territory (id),
    area_ids            uuid[]      not null default '{}' constraint organization_areas check (cardinality(area_ids) <= 20),
    lat                 double precision constraint organization_lat check (lat between -90 and 90),
    lon                 double precision constraint organization_lon check (lon between -180 and 180),
    address             text        constraint organization_address check (length(address) <= 500),
    email               text        constraint organization_email check (length(email) <= 254),
    phones              text[]      not null default '{}' constraint organization_phones check (cardinality(phones) <= 10),
    personal_contacts   text[]      not null default '{}' constraint organization_personal check (cardinality(personal_contacts) <= 12),
    website             text        constraint organization_website check (length(website) <= 500),
    links               text[]      not null default '{}' constraint organization_links check (cardinality(links) <= 20),
    founded_on          date,
    registered          boolean     not null default false,
    charter_number      text        constraint organization_charter check (length(charter_number) <= 100),
    verified            boolean     not null default false,
    verified_at         timestamptz,
    verification_method text        constraint organization_verification check (verification_method in ('MODERATOR')),
    confirmed_at        timestamptz,
    published_at        timestamptz,
    withdrawn_at        timestamptz,
    merged_into         uuid        references organization (id),
    demo                boolean     not null default false,
    name_key            text        collate "C" not null,
    oktmo               text        collate "C",
    region              text        collate "C" generated always as (left(oktmo, 2)) stored,
    municipality        text        collate "C" generated always as (left(oktmo, 5)) stored,
    place               point       generated always as
        (case when lat is not null and not coalesce(address = any (personal_contacts), false) then point(lon, lat) end) stored,
    listed              boolean     generated always as (status = 'PUBLISHED') stored,
    fts                 tsvector    not null,
    constraint organization_location check ((lat is null) = (lon is null)),
    constraint organization_registered check (registered or (ogrn is null and kpp is null)),
    constraint organization_verified check (verified = (verified_at is not null) and verified = (verification_method is not null)),
    constraint organization_merged check ((status = 'MERGED') = (merged_into is not null)),
    constraint organization_not_itself check (merged_into <> id)
);
-- One row for a legal entity. ИНН is not unique: the branches of a legal entity share its ИНН and differ in КПП.
create unique index organization_ogrn on organization (ogrn) where status <> 'MERGED';
create index organization_inn on organization (inn);
create index organization_by_name on organization (name_key, id) where listed;
create index organization_by_region on organization (region, name_key, id) where listed;
create index organization_by_municipality on organization (municipality, name_key, id) where listed;
create index organization_by_oktmo on organization (oktmo) where listed;
create index organization_by_age on organization (created_at, id) where listed;
create index organization_by_status on organization (status, name_key, id) where not listed;
create index organization_by_creator on organization (created_by, name_key, id) where created_by is not null;
create index organization_by_areas on organization using gin (area_ids);
create index organization_by_place on organization using gist (place) where listed;
create index organization_fts on organization using gin (fts);
create index organization_into on organization (merged_into) where merged_into is not null;
--rollback drop table organization;

--changeset organization:001-slug
--comment Every address that an organization ever had; it answers with a redirect when it is no longer the newest.
create table organization_slug (
    slug            text primary key,
    organization_id uuid not null references organization (id) deferrable initially deferred
);
create index organization_slug_owner on organization_slug (organization_id);
--rollback drop table organization_slug;

--changeset organization:001-area
--comment The listing of an area: the sort key and the filters stand beside the area, so that one index serves a page.
create table organization_area (
    organization_id uuid not null references organization (id) on delete cascade,
    area_id         uuid not null references activity_area (id),
    name_key        text collate "C" not null,
    region          text collate "C",
    municipality    text collate "C",
    listed          boolean not null,
    primary key (organization_id, area_id)
);
create index organization_area_by_name on organization_area (area_id, name_key, organization_id) where listed;
create index organization_area_by_region on organization_area (area_id, region, name_key, organization_id) where listed;
create index organization_area_by_municipality on organization_area (area_id, municipality, name_key, organization_id) where listed;
--rollback drop table organization_area;

--changeset organization:001-word
--comment Words of published organizations, to which a mistyped word of a search is corrected.
create table organization_word (
    word text primary key collate "C" check (length(word) between 4 and 60)
);
create index organization_word_alike on organization_word using gin (word gin_trgm_ops);
--rollback drop table organization_word;
