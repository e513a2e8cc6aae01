--liquibase formatted sql

--changeset proposal:001-proposal
--comment What people and organizations propose to a body. `listed` is what every public list, search and feed goes by: what was published stays, also withdrawn; only moderation hides. Counters of supports and endorsements belong to the triggers of their tables. A recommendation stands on a higher floor, so it is only pointed at.
create table proposal (
    id                  uuid        primary key default uuidv7(),
    version             bigint      not null default 0,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    slug                text        not null constraint proposal_slug unique
        constraint proposal_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    status              text        not null constraint proposal_status check (status in
        ('DRAFT', 'SUBMITTED', 'OPEN', 'UNDER_REVIEW', 'ACCEPTED', 'DECLINED', 'CLOSED_EXISTING', 'IMPLEMENTING',
         'IMPLEMENTED_CLAIMED', 'IMPLEMENTED', 'NO_SUPPORT', 'WITHDRAWN', 'MERGED')),
    legal_regime        text        not null default 'VOLUNTARY'
        constraint proposal_regime check (legal_regime in ('VOLUNTARY', 'APPEAL', 'POS')),
    author              uuid        not null,
    organization_id     uuid        references organization (id),
    problem_id          uuid        references problem (id),
    recommendation_id   uuid,
    title               text        not null constraint proposal_title check (length(title) between 1 and 200),
    body                text        not null constraint proposal_body check (length(body) between 1 and 20000),
    language            text        not null constraint proposal_language check (language in ('ru', 'en')),
    area_ids            uuid[]      not null default '{}' constraint proposal_areas check (cardinality(area_ids) <= 5),
    territory_id        uuid        references territory (id),
    lat                 double precision constraint proposal_lat check (lat between -90 and 90),
    lon                 double precision constraint proposal_lon check (lon between -180 and 180),
    everywhere          boolean     not null default false,
    text_version        integer     not null default 0 constraint proposal_text_version check (text_version >= 0),
    body_id             uuid        references organization (id),
    submitted_at        timestamptz,
    published_at        timestamptz,
    threshold           integer     constraint proposal_threshold_positive check (threshold >= 1),
    support_until       date,
    renewed_at          timestamptz,
    reached_at          timestamptz,
    reached_by          text        constraint proposal_reached_by check (reached_by in
        ('SUPPORTS', 'ENDORSEMENTS', 'VERIFIED', 'APPEAL')),
    number              text        constraint proposal_number unique,
    registered_at       timestamptz,
    answer_due_at       timestamptz,
    answered_at         timestamptz,
    answered_in_time    boolean,
    forwards            integer     not null default 0 constraint proposal_forwards check (forwards between 0 and 2),
    extended            boolean     not null default false,
    due_at              timestamptz,
    started_at          timestamptz,
    milestones          integer     not null default 0,
    milestones_done     integer     not null default 0,
    next_milestone_on   date,
    claims              integer     not null default 0,
    claim_text          text        constraint proposal_claim check (length(claim_text) <= 4000),
    claim_url           text        constraint proposal_claim_url check (length(claim_url) <= 500),
    claimed_at          timestamptz,
    claimed_by          uuid,
    implemented_at      timestamptz,
    confirmed_by        text        constraint proposal_confirmed check (confirmed_by in ('AUTHOR', 'SUPPORTERS', 'SILENCE')),
    support_count       integer     not null default 0 constraint proposal_supports check (support_count >= 0),
    support_withdrawn   integer     not null default 0 constraint proposal_withdrawn check (support_withdrawn >= 0),
    endorsement_count   integer     not null default 0 constraint proposal_endorsements check (endorsement_count >= 0),
    hidden_at           timestamptz,
    masked              jsonb,
    oktmo               text        collate "C",
    placed_at           timestamptz generated always as (coalesce(published_at, created_at)) stored,
    listed              boolean     generated always as (published_at is not null and hidden_at is null) stored,
    words               tsvector    generated always as (setweight(to_tsvector('russian', fold(title)), 'A')
        || setweight(to_tsvector('russian', fold(body)), 'B')) stored,
    constraint proposal_location check ((lat is null) = (lon is null)),
    constraint proposal_place check (status in ('DRAFT', 'WITHDRAWN') or territory_id is not null or lat is not null or everywhere),
    constraint proposal_published check (status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')
        or (published_at is not null and threshold is not null and text_version > 0)),
    constraint proposal_reviewed check (status <> 'UNDER_REVIEW'
        or (number is not null and answer_due_at is not null and reached_by is not null)),
    constraint proposal_implemented check ((status = 'IMPLEMENTED') = (implemented_at is not null and confirmed_by is not null)),
    constraint proposal_progress check (milestones_done between 0 and milestones)
);
create sequence proposal_number_seq;
create index proposal_newest on proposal (placed_at desc, id desc) where listed;
create index proposal_most_supported on proposal (support_count desc, id desc) where listed;
create index proposal_due on proposal (coalesce(due_at, '9999-01-01 00:00:00+00'::timestamptz), id) where listed;
create index proposal_by_status on proposal (status, placed_at desc, id desc);
create index proposal_by_author on proposal (author, placed_at desc, id desc);
create index proposal_by_organization on proposal (organization_id, placed_at desc, id desc) where organization_id is not null;
create index proposal_by_problem on proposal (problem_id, placed_at desc, id desc) where problem_id is not null;
create index proposal_by_recommendation on proposal (recommendation_id, placed_at desc, id desc) where recommendation_id is not null;
create index proposal_by_term on proposal (body_id, coalesce(due_at, '9999-01-01 00:00:00+00'::timestamptz), id) where body_id is not null;
create index proposal_by_oktmo on proposal (oktmo, placed_at desc, id desc) where listed;
create index proposal_by_areas on proposal using gin (area_ids);
create index proposal_words on proposal using gin (words);
create index proposal_title_alike on proposal using gin (fold(title) gin_trgm_ops);
create index proposal_ending on proposal (support_until) where status = 'OPEN';
create index proposal_silent on proposal (claimed_at) where status = 'IMPLEMENTED_CLAIMED';
--rollback drop table proposal; drop sequence proposal_number_seq;

--changeset proposal:001-derive splitStatements:false
create function proposal_derive() returns trigger language plpgsql as $$
begin
    new.oktmo := (select t.oktmo from territory t where t.id = new.territory_id);
    return new;
end $$;
create trigger proposal_derive before insert or update of territory_id on proposal
    for each row execute function proposal_derive();
--rollback drop trigger proposal_derive on proposal; drop function proposal_derive();

--changeset proposal:001-version
--comment Every published wording; rows are only ever added. What moderation has masked is taken from here too.
create table proposal_version (
    proposal_id uuid        not null references proposal (id) on delete cascade,
    number      integer     not null constraint proposal_version_number check (number >= 1),
    title       text        not null,
    body        text        not null,
    author      uuid        not null,
    at          timestamptz not null,
    constraint proposal_version_once primary key (proposal_id, number)
);
--rollback drop table proposal_version;

--changeset proposal:001-step
--comment The public time-line: rows are only ever added. The platform itself has no actor.
create table proposal_step (
    id          uuid        primary key default uuidv7(),
    proposal_id uuid        not null references proposal (id) on delete cascade,
    from_status text        not null,
    to_status   text        not null,
    action      text        not null,
    actor       uuid,
    acting_for  uuid,
    to_body     uuid,
    due_at      timestamptz,
    reason      text        constraint proposal_step_reason check (length(reason) <= 10000),
    at          timestamptz not null
);
create index proposal_step_newest on proposal_step (proposal_id, at desc, id desc);
--rollback drop table proposal_step;

--changeset proposal:001-similar splitStatements:false
--comment What may be the same while somebody is typing: any of the words, or a title that looks alike; what lies within 300 m first. Nobody is shown their own.
select word_similarity('а', 'б');
create function proposal_similar(typed text, at_lat double precision, at_lon double precision, mine uuid)
    returns table (id uuid, near boolean, likeness real)
    language sql stable set pg_trgm.word_similarity_threshold = 0.45 as $$
    with asked as (
        select fold(typed) as folded, replace(plainto_tsquery('russian', fold(typed))::text, '&', '|')::tsquery as q)
    select p.id,
           coalesce(111320 * sqrt(power(p.lat - at_lat, 2) + power((p.lon - at_lon) * cos(radians(at_lat)), 2)) <= 300, false),
           (ts_rank(p.words, asked.q) + word_similarity(asked.folded, fold(p.title)))::real
    from proposal p, asked
    where p.listed and p.status not in ('WITHDRAWN', 'MERGED') and p.author is distinct from mine
      and (p.words @@ asked.q or asked.folded <% fold(p.title))
    order by 2 desc, 3 desc, p.id desc limit 5
$$;
--rollback drop function proposal_similar(text, double precision, double precision, uuid);
