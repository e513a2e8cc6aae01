--liquibase formatted sql

--changeset discussion:001-discussion
--comment A question that the three sides talk about for a term, and what came of it. `listed` is what every public list, search and feed goes by.
create table discussion (
    id               uuid        primary key default uuidv7(),
    version          bigint      not null default 0,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    slug             text        not null constraint discussion_slug unique
        constraint discussion_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    status           text        not null constraint discussion_status check (status in
        ('DRAFT', 'SCHEDULED', 'OPEN', 'SUMMING_UP', 'CLOSED', 'CLOSED_WITHOUT_OUTCOME', 'REVIEW_DUE')),
    author           uuid        not null,
    facilitator      uuid        not null,
    title            text        not null constraint discussion_title check (length(title) between 1 and 200),
    body             text        not null constraint discussion_body check (length(body) between 1 and 10000),
    language         text        not null constraint discussion_language check (language in ('ru', 'en')),
    area_ids         uuid[]      not null default '{}' constraint discussion_areas check (cardinality(area_ids) <= 5),
    territory_id     uuid        references territory (id),
    opens_on         date,
    closes_on        date,
    extended         boolean     not null default false,
    opened_at        timestamptz,
    ended_at         timestamptz,
    outcome_kind     text        constraint discussion_outcome check (outcome_kind in
        ('DECISION', 'RECOMMENDATION', 'STATEMENT', 'NO_AGREEMENT')),
    outcome_text     text        constraint discussion_outcome_text check (length(outcome_text) between 1 and 10000),
    dissent          text        constraint discussion_dissent check (length(dissent) <= 5000),
    votes            jsonb,
    agreed           boolean,
    owner_id         uuid        references organization (id),
    review_on        date,
    outcome_at       timestamptz,
    review_text      text        constraint discussion_review check (length(review_text) <= 5000),
    reviewed_at      timestamptz,
    hidden_at        timestamptz,
    masked           jsonb,
    oktmo            text        collate "C",
    listed           boolean     generated always as (status <> 'DRAFT' and hidden_at is null) stored,
    words            tsvector    generated always as (setweight(to_tsvector('russian', fold(title)), 'A')
        || setweight(to_tsvector('russian', fold(body || ' ' || coalesce(outcome_text, ''))), 'B')) stored,
    constraint discussion_term check (closes_on - opens_on between 3 and 60),
    constraint discussion_dates check (status = 'DRAFT' or (opens_on is not null and closes_on is not null)),
    constraint discussion_opened check (status in ('DRAFT', 'SCHEDULED') or opened_at is not null),
    constraint discussion_outcome_whole check ((outcome_kind is null) = (outcome_text is null)
        and (outcome_kind is null) = (outcome_at is null) and (outcome_kind is null) = (votes is null)),
    constraint discussion_closed check (status not in ('CLOSED', 'REVIEW_DUE') or outcome_kind is not null),
    constraint discussion_agreed check (not agreed or outcome_kind <> 'NO_AGREEMENT'),
    constraint discussion_owned check (outcome_kind is null or outcome_kind = 'NO_AGREEMENT'
        or (owner_id is not null and (review_on is not null or reviewed_at is not null)))
);
create index discussion_newest on discussion (coalesce(opens_on, date '9999-01-01') desc, id desc) where listed;
create index discussion_ending on discussion (coalesce(closes_on, date '9999-01-01'), id) where listed;
create index discussion_by_status on discussion (status, created_at desc, id desc);
create index discussion_by_oktmo on discussion (oktmo, opens_on desc, id desc) where listed;
create index discussion_by_areas on discussion using gin (area_ids);
create index discussion_words on discussion using gin (words);
create index discussion_title_alike on discussion using gin (fold(title) gin_trgm_ops);
--rollback drop table discussion;

--changeset discussion:001-derive splitStatements:false
create function discussion_derive() returns trigger language plpgsql as $$
begin
    new.oktmo := (select t.oktmo from territory t where t.id = new.territory_id);
    return new;
end $$;
create trigger discussion_derive before insert or update of territory_id on discussion
    for each row execute function discussion_derive();
--rollback drop trigger discussion_derive on discussion; drop function discussion_derive();

--changeset discussion:001-step
--comment The way of a discussion; rows are only ever added.
create table discussion_step (
    id            uuid        primary key default uuidv7(),
    discussion_id uuid        not null references discussion (id) on delete cascade,
    from_status   text        not null,
    to_status     text        not null,
    action        text        not null,
    actor         uuid,
    until         date,
    reason        text        constraint discussion_step_reason check (length(reason) <= 5000),
    at            timestamptz not null
);
create index discussion_step_latest on discussion_step (discussion_id, at desc, id desc);
revoke update, delete, truncate on discussion_step from "${appRole}";
--rollback drop table discussion_step;

--changeset discussion:001-public-change
--comment Public answers read these tables (decision 0008).
call watch_public('discussion', 'discussions');
call watch_public('discussion_step', 'discussions');
--rollback drop trigger discussion_public on discussion; drop trigger discussion_public_all on discussion; drop trigger discussion_step_public on discussion_step; drop trigger discussion_step_public_all on discussion_step;
