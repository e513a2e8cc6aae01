--liquibase formatted sql

--changeset initiative:001-initiative
--comment A tax relief that a council initiates. `listed` is what every public list, search and feed goes by; the counters belong to the triggers of the supports.
create table initiative (
    id                      uuid        primary key default uuidv7(),
    version                 bigint      not null default 0,
    created_at              timestamptz not null,
    updated_at              timestamptz not null,
    slug                    text        not null constraint initiative_slug unique
        constraint initiative_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    status                  text        not null constraint initiative_status check (status in
        ('DRAFT', 'DISCUSSED', 'ENDORSED', 'PREPARED', 'CONCLUSION_PENDING', 'SUBMITTED', 'CONSIDERED', 'RETURNED',
         'ADOPTED', 'REJECTED', 'IN_FORCE', 'EVALUATED', 'WITHDRAWN')),
    author                  uuid        not null,
    council_id              uuid        not null references organization (id),
    title                   text        not null constraint initiative_title check (length(title) between 1 and 200),
    summary                 text        not null constraint initiative_summary check (length(summary) between 1 and 500),
    body                    text        not null constraint initiative_body check (length(body) between 1 and 10000),
    language                text        not null constraint initiative_language check (language in ('ru', 'en')),
    tax                     text        constraint initiative_tax check (tax in
        ('LAND', 'ORGANIZATION_PROPERTY', 'PERSONAL_PROPERTY', 'TRANSPORT', 'PROFIT', 'SIMPLIFIED', 'PATENT', 'TRADE_FEE')),
    level                   text        constraint initiative_level check (level in ('MUNICIPAL', 'REGIONAL', 'FEDERAL')),
    body_id                 uuid        references organization (id),
    territory_id            uuid        references territory (id),
    citizens_group          boolean     not null default false,
    opened_at               timestamptz,
    discussion_until        date,
    endorsed_at             timestamptz,
    members                 integer,
    present                 integer,
    votes_for               integer,
    votes_against           integer,
    votes_abstained         integer,
    prepared_at             timestamptz,
    loss_minor              bigint      constraint initiative_loss check (loss_minor >= 0),
    loss_source             text        constraint initiative_loss_source check (length(loss_source) <= 300),
    loss_year               integer     constraint initiative_loss_year check (loss_year between 2000 and 2100),
    report                  jsonb,
    requested_at            timestamptz,
    conclusion_due_at       timestamptz,
    submitted_at            timestamptz,
    favourable              boolean,
    number                  text        constraint initiative_number check (length(number) between 1 and 100),
    rule                    text        constraint initiative_rule check (length(rule) <= 300),
    registered_at           timestamptz,
    decision_due_at         timestamptz,
    decided_at              timestamptz,
    motives                 text        constraint initiative_motives check (length(motives) <= 10000),
    returns                 integer     not null default 0 constraint initiative_returns check (returns between 0 and 2),
    act_number              text        constraint initiative_act_number check (length(act_number) between 1 and 100),
    published_on            date,
    effective_from          date,
    beneficiaries           integer     constraint initiative_beneficiaries check (beneficiaries >= 0),
    lost_minor              bigint      constraint initiative_lost check (lost_minor >= 0),
    contributed_before_minor bigint,
    contributed_after_minor bigint,
    evaluated_at            timestamptz,
    supporter_count         integer     not null default 0 constraint initiative_supporters check (supporter_count >= 0),
    backing_count           integer     not null default 0 constraint initiative_backings check (backing_count >= 0),
    hidden_at               timestamptz,
    masked                  jsonb,
    oktmo                   text        collate "C",
    placed_at               timestamptz generated always as (coalesce(opened_at, created_at)) stored,
    listed                  boolean     generated always as (opened_at is not null and hidden_at is null) stored,
    words                   tsvector    generated always as (setweight(to_tsvector('russian', fold(title)), 'A')
        || setweight(to_tsvector('russian', fold(summary || ' ' || body)), 'B')) stored,
    constraint initiative_opened check (opened_at is null
        or (discussion_until is not null and tax is not null and level is not null and body_id is not null)),
    constraint initiative_quorum check (endorsed_at is null or (present * 2 > members and votes_for * 2 > present
        and votes_for + votes_against + votes_abstained <= present)),
    constraint initiative_prepared check (prepared_at is null
        or (loss_minor is not null and loss_source is not null and loss_year is not null and report is not null)),
    constraint initiative_registered check ((registered_at is null) = (number is null)
        and (registered_at is null) = (decision_due_at is null)),
    constraint initiative_in_force check (status not in ('IN_FORCE', 'EVALUATED')
        or (act_number is not null and effective_from is not null and published_on is not null)),
    constraint initiative_a_month_later check (effective_from is null or effective_from >= published_on + interval '1 month'),
    constraint initiative_evaluated check ((status = 'EVALUATED') = (evaluated_at is not null))
);
create index initiative_newest on initiative (placed_at desc, id desc) where listed;
create index initiative_most_supported on initiative (supporter_count desc, id desc) where listed;
create index initiative_by_status on initiative (status, placed_at desc, id desc) where listed;
create index initiative_by_council on initiative (council_id, placed_at desc, id desc);
create index initiative_by_body on initiative (body_id, placed_at desc, id desc) where listed;
create index initiative_by_author on initiative (author, placed_at desc, id desc);
create index initiative_by_oktmo on initiative (oktmo, placed_at desc, id desc) where listed;
create index initiative_words on initiative using gin (words);
create index initiative_title_alike on initiative using gin (fold(title) gin_trgm_ops);
--rollback drop table initiative;

--changeset initiative:001-derive splitStatements:false
create function initiative_derive() returns trigger language plpgsql as $$
begin
    new.oktmo := (select t.oktmo from territory t where t.id = new.territory_id);
    return new;
end $$;
create trigger initiative_derive before insert or update of territory_id on initiative
    for each row execute function initiative_derive();
--rollback drop trigger initiative_derive on initiative; drop function initiative_derive();

--changeset initiative:001-document
--comment What was filed with a step: an uploaded file, or an address with number and date. Rows are only ever added.
create table initiative_document (
    id            uuid        primary key default uuidv7(),
    initiative_id uuid        not null references initiative (id) on delete cascade,
    kind          text        not null constraint initiative_document_kind check (kind in
        ('PROTOCOL', 'DRAFT_ACT', 'NOTE', 'CONCLUSION', 'DECISION', 'ACT', 'WITHDRAWAL')),
    title         text        not null constraint initiative_document_title check (length(title) between 1 and 200),
    number        text        constraint initiative_document_number check (length(number) <= 100),
    dated_on      date,
    file_id       uuid        references stored_file (id),
    url           text        constraint initiative_document_url check (length(url) <= 500),
    author        uuid        not null,
    at            timestamptz not null,
    constraint initiative_document_shown check (file_id is not null
        or (url is not null and number is not null and dated_on is not null))
);
create index initiative_document_of on initiative_document (initiative_id, at, id);
create index initiative_document_file on initiative_document (file_id) where file_id is not null;
create index initiative_document_by on initiative_document (author);
--rollback drop table initiative_document;

--changeset initiative:001-step
--comment The public time-line: rows are only ever added. The platform itself has no actor.
create table initiative_step (
    id            uuid        primary key default uuidv7(),
    initiative_id uuid        not null references initiative (id) on delete cascade,
    from_status   text        not null,
    to_status     text        not null,
    action        text        not null,
    actor         uuid,
    acting_for    uuid,
    due_at        timestamptz,
    reason        text        constraint initiative_step_reason check (length(reason) <= 10000),
    at            timestamptz not null
);
create index initiative_step_newest on initiative_step (initiative_id, at desc, id desc);
--rollback drop table initiative_step;

--changeset initiative:001-support
--comment One row for a person and one for an organization, whatever happens at once; who takes it back stays as a withdrawn one.
create table initiative_support (
    initiative_id uuid        not null references initiative (id) on delete cascade,
    account       uuid        not null,
    at            timestamptz not null,
    withdrawn_at  timestamptz,
    constraint initiative_support_once primary key (initiative_id, account)
);
create index initiative_support_of on initiative_support (account);
create table initiative_backing (
    initiative_id   uuid        not null references initiative (id) on delete cascade,
    organization_id uuid        not null references organization (id),
    account         uuid        not null,
    at              timestamptz not null,
    withdrawn_at    timestamptz,
    constraint initiative_backing_once primary key (initiative_id, organization_id)
);
create index initiative_backing_by on initiative_backing (account);
--rollback drop table initiative_backing; drop table initiative_support;

--changeset initiative:001-counted splitStatements:false
create function initiative_support_counted() returns trigger language plpgsql as $$
begin
    update initiative set supporter_count = supporter_count + (new.withdrawn_at is null)::integer
        - (tg_op = 'UPDATE' and old.withdrawn_at is null)::integer
    where id = new.initiative_id;
    return null;
end $$;
create trigger initiative_support_counted after insert or update of withdrawn_at on initiative_support
    for each row execute function initiative_support_counted();
create function initiative_backing_counted() returns trigger language plpgsql as $$
begin
    update initiative set backing_count = backing_count + (new.withdrawn_at is null)::integer
        - (tg_op = 'UPDATE' and old.withdrawn_at is null)::integer
    where id = new.initiative_id;
    return null;
end $$;
create trigger initiative_backing_counted after insert or update of withdrawn_at on initiative_backing
    for each row execute function initiative_backing_counted();
--rollback drop trigger initiative_support_counted on initiative_support; drop function initiative_support_counted(); drop trigger initiative_backing_counted on initiative_backing; drop function initiative_backing_counted();

--changeset initiative:001-reminder
--comment What people were reminded of: once for an initiative, a timer, and a term, however often the job runs.
create table initiative_reminder (
    initiative_id uuid        not null references initiative (id) on delete cascade,
    timer         text        not null constraint initiative_reminder_timer check (timer in
        ('DISCUSSION_OVER', 'HALF', 'THREE_DAYS', 'LAST_DAY', 'OVERDUE', 'EVALUATION_DUE')),
    due_at        timestamptz not null,
    at            timestamptz not null,
    constraint initiative_reminder_once primary key (initiative_id, timer, due_at)
);
--rollback drop table initiative_reminder;

--changeset initiative:001-public-change
--comment Public answers read these tables (decision 0008).
call watch_public('initiative', 'initiatives');
call watch_public('initiative_document', 'initiatives');
call watch_public('initiative_step', 'initiatives');
call watch_public('initiative_support', 'initiatives');
call watch_public('initiative_backing', 'initiatives');
--rollback drop trigger initiative_public on initiative; drop trigger initiative_public_all on initiative; drop trigger initiative_document_public on initiative_document; drop trigger initiative_document_public_all on initiative_document; drop trigger initiative_step_public on initiative_step; drop trigger initiative_step_public_all on initiative_step; drop trigger initiative_support_public on initiative_support; drop trigger initiative_support_public_all on initiative_support; drop trigger initiative_backing_public on initiative_backing; drop trigger initiative_backing_public_all on initiative_backing;
