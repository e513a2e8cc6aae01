--liquibase formatted sql

--changeset story:001-story
--comment What an organization has achieved, and how others can repeat it. `listed` is what every public list, search and feed goes by. The counters belong to the trigger of story_adoption.
create table story (
    id                uuid        primary key default uuidv7(),
    version           bigint      not null default 0,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    slug              text        not null constraint story_slug unique
        constraint story_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    status            text        not null constraint story_status check (status in
        ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'WITHDRAWN')),
    author            uuid        not null,
    organization_id   uuid        not null references organization (id),
    kind              text        not null constraint story_kind check (kind in
        ('NGO', 'BUSINESS', 'GOVERNMENT', 'COUNCIL', 'INSTITUTION')),
    title             text        not null constraint story_title check (length(title) between 1 and 200),
    summary           text        not null constraint story_summary check (length(summary) between 1 and 500),
    body              text        not null constraint story_body check (length(body) between 1 and 10000),
    language          text        not null constraint story_language check (language in ('ru', 'en')),
    area_ids          uuid[]      not null default '{}' constraint story_areas check (cardinality(area_ids) <= 5),
    territory_id      uuid        references territory (id),
    recommendation_id uuid        references recommendation (id) on delete set null,
    problem_ids       uuid[]      not null default '{}' constraint story_problems check (cardinality(problem_ids) <= 5),
    passport          jsonb,
    cost_minor        bigint      constraint story_cost check (cost_minor >= 0),
    submitted_at      timestamptz,
    published_at      timestamptz,
    returned_reason   text        constraint story_returned check (length(returned_reason) <= 2000),
    featured_at       timestamptz,
    featured_by       uuid,
    featured_for      uuid        references organization (id),
    adoption_count    integer     not null default 0 constraint story_adoptions check (adoption_count >= 0),
    done_count        integer     not null default 0 constraint story_done check (done_count between 0 and adoption_count),
    hidden_at         timestamptz,
    masked            jsonb,
    oktmo             text        collate "C",
    placed_at         timestamptz generated always as (coalesce(published_at, created_at)) stored,
    listed            boolean     generated always as (status = 'PUBLISHED' and hidden_at is null) stored,
    words             tsvector    generated always as (setweight(to_tsvector('russian', fold(title)), 'A')
        || setweight(to_tsvector('russian', fold(summary || ' ' || body)), 'B')) stored,
    constraint story_published check (status not in ('PUBLISHED', 'WITHDRAWN') or published_at is not null),
    constraint story_featured check ((featured_at is null) = (featured_by is null)),
    constraint story_cost_of_passport check (cost_minor is null or passport is not null)
);
create index story_newest on story (placed_at desc, id desc) where listed;
create index story_most_adopted on story (adoption_count desc, id desc) where listed;
create index story_featured_newest on story (placed_at desc, id desc) where listed and featured_at is not null;
create index story_by_status on story (status, placed_at desc, id desc);
create index story_by_organization on story (organization_id, placed_at desc, id desc);
create index story_by_oktmo on story (oktmo, placed_at desc, id desc) where listed;
create index story_by_areas on story using gin (area_ids);
create index story_words on story using gin (words);
create index story_title_alike on story using gin (fold(title) gin_trgm_ops);
create index story_by_recommendation on story (recommendation_id) where recommendation_id is not null;
--rollback drop table story;

--changeset story:001-derive splitStatements:false
create function story_derive() returns trigger language plpgsql as $$
begin
    new.oktmo := (select t.oktmo from territory t where t.id = new.territory_id);
    return new;
end $$;
create trigger story_derive before insert or update of territory_id on story
    for each row execute function story_derive();
--rollback drop trigger story_derive on story; drop function story_derive();

--changeset story:001-file
--comment Pictures and documents of a story, in their order. For a picture the words say what is seen on it.
create table story_file (
    story_id uuid    not null references story (id) on delete cascade,
    place    integer not null constraint story_file_place check (place between 0 and 19),
    file_id  uuid    not null references stored_file (id),
    role     text    not null constraint story_file_role check (role in ('PICTURE', 'DOCUMENT')),
    words    text    not null constraint story_file_words check (length(words) between 1 and 200),
    primary key (story_id, place)
);
create index story_file_of on story_file (file_id);
--rollback drop table story_file;

--changeset story:001-adoption
--comment «We adopt this practice»: once for an organization as long as it has not given up. The version says which words were adopted.
create table story_adoption (
    id              uuid        primary key default uuidv7(),
    version         bigint      not null default 0,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    story_id        uuid        not null references story (id) on delete cascade,
    story_version   bigint      not null,
    organization_id uuid        not null references organization (id),
    author          uuid        not null,
    territory_id    uuid        not null references territory (id),
    note            text        not null constraint story_adoption_note check (length(note) between 1 and 2000),
    contact         text        constraint story_adoption_contact check (length(contact) <= 300),
    status          text        not null constraint story_adoption_status check (status in
        ('ANNOUNCED', 'DONE', 'ABANDONED')),
    result          text        constraint story_adoption_result check (length(result) <= 2000),
    url             text        constraint story_adoption_url check (length(url) <= 500),
    ended_at        timestamptz,
    constraint story_adoption_ended check ((status = 'ANNOUNCED') = (ended_at is null)),
    constraint story_adoption_proof check (status <> 'DONE' or (result is not null and url is not null))
);
create unique index story_adoption_once on story_adoption (story_id, organization_id) where status <> 'ABANDONED';
create index story_adoption_newest on story_adoption (story_id, created_at desc, id desc);
create index story_adoption_by_author on story_adoption (author);
--rollback drop table story_adoption;

--changeset story:001-adoption-count splitStatements:false
create function story_adoption_counted() returns trigger language plpgsql as $$
declare
    was_one  integer := case when tg_op <> 'INSERT' and old.status <> 'ABANDONED' then 1 else 0 end;
    is_one   integer := case when tg_op <> 'DELETE' and new.status <> 'ABANDONED' then 1 else 0 end;
    was_done integer := case when tg_op <> 'INSERT' and old.status = 'DONE' then 1 else 0 end;
    is_done  integer := case when tg_op <> 'DELETE' and new.status = 'DONE' then 1 else 0 end;
begin
    if was_one <> is_one or was_done <> is_done then
        update story set adoption_count = adoption_count + is_one - was_one, done_count = done_count + is_done - was_done
        where id = coalesce(new.story_id, old.story_id);
    end if;
    return null;
end $$;
create trigger story_adoption_counted after insert or update or delete on story_adoption
    for each row execute function story_adoption_counted();
--rollback drop trigger story_adoption_counted on story_adoption; drop function story_adoption_counted();

--changeset story:001-public-change
--comment Public answers read these tables (decision 0008).
call watch_public('story', 'stories');
call watch_public('story_file', 'stories');
call watch_public('story_adoption', 'stories');
--rollback drop trigger story_public on story; drop trigger story_public_all on story; drop trigger story_file_public on story_file; drop trigger story_file_public_all on story_file; drop trigger story_adoption_public on story_adoption; drop trigger story_adoption_public_all on story_adoption;
