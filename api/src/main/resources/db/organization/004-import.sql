--liquibase formatted sql

--changeset organization:004-liquidated
--comment The day on which it ceased to exist. It stays in the directory, marked: papers and resolutions speak of it.
alter table organization add column liquidated_on date;
create index organization_liquidated on organization (liquidated_on) where liquidated_on is not null;
--rollback alter table organization drop column liquidated_on;

--changeset organization:004-stated
--comment Fields whose present value (or emptiness) a person has stated: no import overwrites them. Until now everything came from people.
alter table organization add column stated text[] not null default '{}';
update organization set stated = array_remove(array[
    'kind', 'shortName',
    case when full_name is not null then 'fullName' end,
    case when mission is not null then 'mission' end,
    case when description is not null then 'description' end,
    case when ogrn is not null then 'ogrn' end,
    case when inn is not null then 'inn' end,
    case when kpp is not null then 'kpp' end,
    case when legal_form_code is not null then 'legalFormCode' end,
    case when cardinality(area_ids) > 0 then 'activityAreaIds' end,
    case when territory_id is not null then 'territoryId' end,
    case when lat is not null then 'location' end,
    case when address is not null then 'address' end,
    case when email is not null then 'email' end,
    case when cardinality(phones) > 0 then 'phones' end,
    case when website is not null then 'website' end,
    case when cardinality(links) > 0 then 'links' end,
    case when founded_on is not null then 'foundedOn' end,
    case when charter_number is not null then 'charterNumber' end], null);
--rollback alter table organization drop column stated;

--changeset organization:004-merged-ogrn
--comment An import tells a row of its ОГРН that the organization was merged; the unique index knows the others only.
create index organization_merged_ogrn on organization (ogrn) where status = 'MERGED';
--rollback drop index organization_merged_ogrn;

--changeset organization:004-register-import
--comment One file of a register. What people decide moves the version; the worker's progress does not.
create table register_import (
    id              uuid        primary key,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    started_by      uuid,
    file_name       text        not null constraint register_import_file check (length(file_name) <= 255),
    size_bytes      bigint      not null,
    status          text        not null constraint register_import_status check (status in
        ('ANALYSING', 'READY', 'RUNNING', 'UNDOING', 'FINISHED', 'FAILED', 'CANCELLED', 'UNDONE')),
    source          text        constraint register_import_source check (length(source) <= 100),
    mapping         jsonb,
    queued_at       timestamptz not null,
    format          text        constraint register_import_format check (format in ('CSV', 'XLSX', 'JSON', 'JSON_LINES')),
    encoding        text,
    separator       text,
    columns         jsonb       not null default '[]',
    rows_total      bigint      not null default 0,
    rows_done       bigint      not null default 0,
    created         bigint      not null default 0,
    changed         bigint      not null default 0,
    unchanged       bigint      not null default 0,
    rejected        bigint      not null default 0,
    kept            bigint      not null default 0,
    forecast        jsonb,
    failure         jsonb,
    position        bigint      not null default 0,
    attempts        integer     not null default 0,
    started_at      timestamptz,
    finished_at     timestamptz,
    files_gone      boolean     not null default false
);
create index register_import_newest on register_import (created_at desc, id desc);
create index register_import_work on register_import (queued_at, id) where status in ('ANALYSING', 'RUNNING', 'UNDOING');
--rollback drop table register_import;

--changeset organization:004-register-problem
--comment What keeps a row out: the text is made when it is read, in the reader's language.
create table register_problem (
    import_id uuid   not null references register_import (id) on delete cascade,
    row_no    bigint not null,
    no        integer not null,
    header    text,
    code      text   not null,
    key       text   not null,
    arguments text[] not null default '{}',
    primary key (import_id, row_no, no)
);
--rollback drop table register_problem;

--changeset organization:004-register-key
--comment By what a source's row without ОГРН is known again: its own number, or its name and territory at the first import.
create table register_key (
    key             text collate "C" primary key,
    organization_id uuid not null references organization (id)
);
create index register_key_owner on register_key (organization_id);
--rollback drop table register_key;

--changeset organization:004-register-change
--comment What an import wrote, row by row, so that it can be taken back: the values before, and the version that it left.
create table register_change (
    import_id       uuid    not null references register_import (id) on delete cascade,
    row_no          bigint  not null,
    organization_id uuid    not null references organization (id),
    created         boolean not null,
    before          jsonb   not null,
    version_after   bigint  not null,
    state           text    not null default 'DONE' constraint register_change_state check (state in ('DONE', 'UNDONE', 'KEPT')),
    primary key (import_id, row_no)
);
create index register_change_owner on register_change (organization_id) where created;
--rollback drop table register_change;

--changeset organization:004-register-conflict
--comment The register says something else than people have stated. One open question for a field: the newest offer.
create table register_conflict (
    id              uuid        primary key default uuidv7(),
    import_id       uuid        not null references register_import (id) on delete cascade,
    row_no          bigint      not null,
    organization_id uuid        not null references organization (id),
    field           text        not null,
    offered         jsonb       not null,
    decision        text        constraint register_conflict_decision check (decision in ('KEEP', 'TAKE')),
    decided_by      uuid,
    decided_at      timestamptz
);
create unique index register_conflict_open on register_conflict (organization_id, field) where decision is null;
create index register_conflict_kept on register_conflict (organization_id, field) where decision = 'KEEP';
create index register_conflict_import on register_conflict (import_id, row_no, id);
--rollback drop table register_conflict;

--changeset organization:004-register-mapping
create table register_mapping (
    id         uuid        primary key default uuidv7(),
    name       text        not null constraint register_mapping_name check (length(name) between 1 and 100),
    source     text        constraint register_mapping_source check (length(source) <= 100),
    fields     jsonb       not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create unique index register_mapping_by_name on register_mapping (lower(name collate "unicode"));
--rollback drop table register_mapping;

--changeset organization:004-values splitStatements:false
--comment What people say of an organization, by the contract's names, as one would have to send it: null where nothing is said.
create function organization_values(o organization) returns jsonb language sql stable as $$
    select jsonb_build_object(
        'kind', lower(o.kind), 'shortName', o.short_name, 'fullName', o.full_name, 'mission', o.mission,
        'description', o.description, 'language', o.language, 'ogrn', o.ogrn, 'inn', o.inn, 'kpp', o.kpp,
        'legalFormCode', o.legal_form_code, 'activityAreaIds', to_jsonb(o.area_ids), 'territoryId', o.territory_id,
        'location', case when o.lat is not null then jsonb_build_object('lat', o.lat, 'lon', o.lon) end,
        'address', o.address, 'email', o.email, 'phones', to_jsonb(o.phones),
        'personalContacts', to_jsonb(o.personal_contacts), 'website', o.website, 'links', to_jsonb(o.links),
        'foundedOn', o.founded_on,
        'registered', case when o.registered is distinct from (o.ogrn is not null) then o.registered end,
        'charterNumber', o.charter_number, 'liquidatedOn', o.liquidated_on)
$$;
--rollback drop function organization_values(organization);
