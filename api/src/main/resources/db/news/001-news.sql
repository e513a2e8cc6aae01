--liquibase formatted sql

--changeset news:001-news
--comment News of the Resource Center and of organizations. `html` is what the sanitizer has let through, `text` its words; nothing else is ever stored. `listed` is what every public list, search and feed goes by.
create table news_item (
    id                 uuid        primary key default uuidv7(),
    version            bigint      not null default 0,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    slug               text        not null constraint news_slug unique
        constraint news_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    status             text        not null constraint news_status check (status in
        ('DRAFT', 'SUBMITTED', 'SCHEDULED', 'PUBLISHED', 'UNPUBLISHED')),
    author             uuid        not null,
    organization_id    uuid        references organization (id),
    title              text        not null constraint news_title check (length(title) between 1 and 200),
    summary            text        not null constraint news_summary check (length(summary) between 1 and 500),
    html               text        not null constraint news_html check (length(html) between 1 and 100000),
    text               text        not null constraint news_text check (length(text) between 1 and 100000),
    language           text        not null constraint news_language check (language in ('ru', 'en')),
    area_ids           uuid[]      not null default '{}' constraint news_areas check (cardinality(area_ids) <= 5),
    territory_id       uuid        references territory (id),
    publish_at         timestamptz,
    published_at       timestamptz,
    reason             text        constraint news_reason check (length(reason) <= 2000),
    hidden_at          timestamptz,
    masked             jsonb,
    oktmo              text        collate "C",
    placed_at          timestamptz generated always as (coalesce(published_at, created_at)) stored,
    listed             boolean     generated always as (status = 'PUBLISHED' and hidden_at is null) stored,
    words              tsvector    generated always as (setweight(to_tsvector('russian', fold(title)), 'A')
        || setweight(to_tsvector('russian', fold(summary || ' ' || text)), 'B')) stored,
    constraint news_scheduled check ((status = 'SCHEDULED') = (publish_at is not null)),
    constraint news_published check (status not in ('PUBLISHED', 'UNPUBLISHED') or published_at is not null)
);
create index news_newest on news_item (placed_at desc, id desc) where listed;
create index news_by_status on news_item (status, placed_at desc, id desc);
create index news_due on news_item (publish_at) where status = 'SCHEDULED';
create index news_by_organization on news_item (organization_id, placed_at desc, id desc) where organization_id is not null;
create index news_by_author on news_item (author, placed_at desc, id desc);
create index news_by_areas on news_item using gin (area_ids);
create index news_words on news_item using gin (words);
create index news_title_alike on news_item using gin (fold(title) gin_trgm_ops);
--rollback drop table news_item;

--changeset news:001-derive splitStatements:false
create function news_derive() returns trigger language plpgsql as $$
begin
    new.oktmo := (select t.oktmo from territory t where t.id = new.territory_id);
    return new;
end $$;
create trigger news_derive before insert or update of territory_id on news_item
    for each row execute function news_derive();
--rollback drop trigger news_derive on news_item; drop function news_derive();

--changeset news:001-file
--comment Which uploaded pictures a text shows: read out of the text when it is kept.
create table news_file (
    news_id uuid not null references news_item (id) on delete cascade,
    file_id uuid not null references stored_file (id),
    primary key (news_id, file_id)
);
create index news_file_of on news_file (file_id);
--rollback drop table news_file;

--changeset news:001-revision
--comment What was written, by whom and when: rows are only ever added.
create table news_revision (
    id      uuid        primary key default uuidv7(),
    news_id uuid        not null references news_item (id) on delete cascade,
    number  integer     not null constraint news_revision_number check (number > 0),
    title   text        not null,
    summary text        not null,
    html    text        not null,
    text    text        not null,
    editor  uuid        not null,
    at      timestamptz not null,
    constraint news_revision_once unique (news_id, number)
);
--rollback drop table news_revision;

--changeset news:001-public-change
--comment Public answers read these tables (decision 0008).
call watch_public('news_item', 'news');
call watch_public('news_file', 'news');
call watch_public('news_revision', 'news');
--rollback drop trigger news_item_public on news_item; drop trigger news_item_public_all on news_item; drop trigger news_file_public on news_file; drop trigger news_file_public_all on news_file; drop trigger news_revision_public on news_revision; drop trigger news_revision_public_all on news_revision;
