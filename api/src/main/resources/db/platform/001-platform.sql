--liquibase formatted sql

--changeset platform:001-platform
--comment A standing space of NGOs, business and government. The counts of the sides belong to the trigger of platform_seat; inactive_at is set by time and taken away by minutes and closed topics: neither is a change of the platform.
create table platform (
    id               uuid        primary key default uuidv7(),
    version          bigint      not null default 0,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    slug             text        not null constraint platform_slug unique
        constraint platform_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    status           text        not null constraint platform_status check (status in ('OPEN', 'CLOSED')),
    author           uuid        not null,
    title            text        not null constraint platform_title check (length(title) between 1 and 200),
    purpose          text        not null constraint platform_purpose check (length(purpose) between 1 and 2000),
    language         text        not null constraint platform_language check (language in ('ru', 'en')),
    area_ids         uuid[]      not null default '{}' constraint platform_areas check (cardinality(area_ids) <= 5),
    territory_id     uuid        references territory (id),
    oktmo            text        collate "C",
    facilitator      text        not null constraint platform_facilitator check (length(facilitator) between 1 and 200),
    active_at        timestamptz not null,
    inactive_at      timestamptz,
    closed_at        timestamptz,
    closed_reason    text        constraint platform_closed_reason check (length(closed_reason) <= 2000),
    ngo_count        integer     not null default 0 constraint platform_ngos check (ngo_count >= 0),
    business_count   integer     not null default 0 constraint platform_businesses check (business_count >= 0),
    government_count integer     not null default 0 constraint platform_governments check (government_count >= 0),
    minutes_count    integer     not null default 0 constraint platform_minutes_counted check (minutes_count >= 0),
    hidden_at        timestamptz,
    masked           jsonb,
    words            tsvector    generated always as (setweight(to_tsvector('russian', fold(title)), 'A')
        || setweight(to_tsvector('russian', fold(purpose)), 'B')) stored,
    constraint platform_closed check ((status = 'CLOSED') = (closed_at is not null) and (closed_at is null) = (closed_reason is null))
);
create index platform_newest on platform (created_at desc, id desc) where hidden_at is null;
create index platform_by_oktmo on platform (oktmo);
create index platform_by_areas on platform using gin (area_ids);
create index platform_by_activity on platform (active_at) where status = 'OPEN' and inactive_at is null;
create index platform_words on platform using gin (words);
create index platform_title_alike on platform using gin (fold(title) gin_trgm_ops);
--rollback drop table platform;

--changeset platform:001-derive splitStatements:false
create function platform_derive() returns trigger language plpgsql as $$
begin
    new.oktmo := (select t.oktmo from territory t where t.id = new.territory_id);
    return new;
end $$;
create trigger platform_derive before insert or update of territory_id on platform
    for each row execute function platform_derive();
--rollback drop trigger platform_derive on platform; drop function platform_derive();

--changeset platform:001-seat
--comment An organization at the platform: asked, invited, sitting there, gone. One open seat each.
create table platform_seat (
    id              uuid        primary key default uuidv7(),
    version         bigint      not null default 0,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    platform_id     uuid        not null references platform (id) on delete cascade,
    organization_id uuid        not null references organization (id),
    side            text        not null constraint platform_seat_side check (side in ('NGO', 'BUSINESS', 'GOVERNMENT')),
    status          text        not null constraint platform_seat_status check (status in
        ('ASKED', 'INVITED', 'SITTING', 'DECLINED', 'LEFT')),
    author          uuid        not null,
    note            text        constraint platform_seat_note check (length(note) between 1 and 500),
    seated_at       timestamptz,
    ended_at        timestamptz,
    constraint platform_seat_seated check (status not in ('SITTING', 'LEFT') or seated_at is not null),
    constraint platform_seat_ended check ((status in ('DECLINED', 'LEFT')) = (ended_at is not null))
);
create unique index platform_seat_once on platform_seat (platform_id, organization_id)
    where status in ('ASKED', 'INVITED', 'SITTING');
create index platform_seat_oldest on platform_seat (platform_id, created_at, id);
create index platform_seat_of on platform_seat (organization_id, status);
create index platform_seat_by on platform_seat (author);
--rollback drop table platform_seat;

--changeset platform:001-seat-count splitStatements:false
create function platform_seat_counted() returns trigger language plpgsql as $$
declare
    was text := case when tg_op <> 'INSERT' and old.status = 'SITTING' then old.side end;
    has text := case when tg_op <> 'DELETE' and new.status = 'SITTING' then new.side end;
begin
    if was is distinct from has then
        update platform set
            ngo_count = ngo_count + (has is not distinct from 'NGO')::int - (was is not distinct from 'NGO')::int,
            business_count = business_count + (has is not distinct from 'BUSINESS')::int
                - (was is not distinct from 'BUSINESS')::int,
            government_count = government_count + (has is not distinct from 'GOVERNMENT')::int
                - (was is not distinct from 'GOVERNMENT')::int
        where id = coalesce(new.platform_id, old.platform_id);
    end if;
    return null;
end $$;
create trigger platform_seat_counted after insert or update or delete on platform_seat
    for each row execute function platform_seat_counted();
--rollback drop trigger platform_seat_counted on platform_seat; drop function platform_seat_counted();

--changeset platform:001-topic
--comment What is talked about there.
create table platform_topic (
    id          uuid        primary key default uuidv7(),
    version     bigint      not null default 0,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    platform_id uuid        not null references platform (id) on delete cascade,
    organization_id uuid    references organization (id),
    author      uuid        not null,
    title       text        not null constraint platform_topic_title check (length(title) between 1 and 200),
    body        text        constraint platform_topic_body check (length(body) between 1 and 5000),
    status      text        not null constraint platform_topic_status check (status in ('OPEN', 'DISCUSSED', 'CLOSED')),
    outcome     text        constraint platform_topic_outcome check (length(outcome) between 1 and 2000),
    closed_at   timestamptz,
    constraint platform_topic_closed check ((status = 'CLOSED') = (closed_at is not null)
        and (closed_at is null) = (outcome is null))
);
create index platform_topic_newest on platform_topic (platform_id, created_at desc, id desc);
create index platform_topic_by on platform_topic (author);
--rollback drop table platform_topic;

--changeset platform:001-minutes
--comment Minutes of a meeting: the day, who was there, what was decided, the file.
create table platform_minutes (
    id          uuid        primary key default uuidv7(),
    version     bigint      not null default 0,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    platform_id uuid        not null references platform (id) on delete cascade,
    topic_id    uuid        references platform_topic (id),
    author      uuid        not null,
    held_on     date        not null,
    present_ids uuid[]      not null constraint platform_minutes_present check (cardinality(present_ids) between 1 and 200),
    others      text        constraint platform_minutes_others check (length(others) between 1 and 500),
    decisions   text        not null constraint platform_minutes_decisions check (length(decisions) between 1 and 10000),
    file_id     uuid        references stored_file (id)
);
create index platform_minutes_newest on platform_minutes (platform_id, held_on desc, id desc);
create index platform_minutes_file on platform_minutes (file_id) where file_id is not null;
create index platform_minutes_by on platform_minutes (author);
--rollback drop table platform_minutes;

--changeset platform:001-minutes-count splitStatements:false
create function platform_minutes_counted() returns trigger language plpgsql as $$
begin
    update platform set minutes_count = minutes_count + case when tg_op = 'INSERT' then 1 else -1 end
    where id = coalesce(new.platform_id, old.platform_id);
    return null;
end $$;
create trigger platform_minutes_counted after insert or delete on platform_minutes
    for each row execute function platform_minutes_counted();
--rollback drop trigger platform_minutes_counted on platform_minutes; drop function platform_minutes_counted();

--changeset platform:001-link
--comment Problems and proposals that a platform works on.
create table platform_link (
    platform_id uuid        not null references platform (id) on delete cascade,
    type        text        not null constraint platform_link_type check (type in ('problem', 'proposal')),
    target_id   uuid        not null,
    linked_by   uuid        not null,
    linked_at   timestamptz not null,
    constraint platform_link_once primary key (platform_id, type, target_id)
);
create index platform_link_target on platform_link (target_id);
create index platform_link_by on platform_link (linked_by);
--rollback drop table platform_link;

--changeset platform:001-public-change
--comment Public answers read these tables (decision 0008).
call watch_public('platform', 'platforms');
call watch_public('platform_seat', 'platforms');
call watch_public('platform_topic', 'platforms');
call watch_public('platform_minutes', 'platforms');
call watch_public('platform_link', 'platforms');
--rollback drop trigger platform_public on platform; drop trigger platform_public_all on platform; drop trigger platform_seat_public on platform_seat; drop trigger platform_seat_public_all on platform_seat; drop trigger platform_topic_public on platform_topic; drop trigger platform_topic_public_all on platform_topic; drop trigger platform_minutes_public on platform_minutes; drop trigger platform_minutes_public_all on platform_minutes; drop trigger platform_link_public on platform_link; drop trigger platform_link_public_all on platform_link;
