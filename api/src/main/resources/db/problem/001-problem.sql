--liquibase formatted sql

--changeset problem:001-problem
--comment What is wrong in the city, stated by a resident, an NGO, or a body (then it is a social order). `listed` is what every public list, search and feed goes by: what was published stays, also withdrawn; only moderation hides. The counters belong to the trigger of problem_support.
create table problem (
    id                  uuid        primary key default uuidv7(),
    version             bigint      not null default 0,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    slug                text        not null constraint problem_slug unique
        constraint problem_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    kind                text        not null constraint problem_kind check (kind in ('STATEMENT', 'SOCIAL_ORDER')),
    status              text        not null constraint problem_status check (status in
        ('DRAFT', 'SUBMITTED', 'OPEN', 'REGISTERED', 'IN_WORK', 'PLANNED', 'CALL_OPEN', 'SOLVED_CLAIMED', 'SOLVED',
         'NOT_SOLVED', 'DUPLICATE', 'WITHDRAWN')),
    legal_regime        text        not null default 'VOLUNTARY'
        constraint problem_regime check (legal_regime in ('VOLUNTARY', 'APPEAL', 'POS')),
    author              uuid        not null,
    organization_id     uuid        references organization (id),
    title               text        not null constraint problem_title check (length(title) between 1 and 200),
    body                text        not null constraint problem_body check (length(body) between 1 and 10000),
    language            text        not null constraint problem_language check (language in ('ru', 'en')),
    area_ids            uuid[]      not null default '{}' constraint problem_areas check (cardinality(area_ids) <= 5),
    territory_id        uuid        references territory (id),
    lat                 double precision constraint problem_lat check (lat between -90 and 90),
    lon                 double precision constraint problem_lon check (lon between -180 and 180),
    everywhere          boolean     not null default false,
    target_group        text        constraint problem_target_group check (length(target_group) <= 500),
    scale               text        constraint problem_scale check (length(scale) <= 1000),
    evidence            text        constraint problem_evidence check (length(evidence) <= 4000),
    goal                text        constraint problem_goal check (length(goal) <= 2000),
    criteria            text        constraint problem_criteria check (length(criteria) <= 2000),
    deadline            date,
    resources           text        constraint problem_resources check (length(resources) <= 2000),
    contact             text        constraint problem_contact check (length(contact) <= 300),
    body_id             uuid        references organization (id),
    submitted_at        timestamptz,
    published_at        timestamptz,
    number              text        constraint problem_number unique,
    registered_at       timestamptz,
    answer_due_at       timestamptz,
    answered_at         timestamptz,
    forwards            integer     not null default 0 constraint problem_forwards check (forwards between 0 and 2),
    extended            boolean     not null default false,
    planned_on          date,
    claim_text          text        constraint problem_claim check (length(claim_text) <= 4000),
    claim_url           text        constraint problem_claim_url check (length(claim_url) <= 500),
    claimed_at          timestamptz,
    claimed_by          uuid,
    call_until          date,
    due_at              timestamptz,
    solved_at           timestamptz,
    confirmed_by        text        constraint problem_confirmed check (confirmed_by in ('AUTHOR', 'SILENCE')),
    duplicate_of        uuid        references problem (id),
    support_count       integer     not null default 0 constraint problem_supports check (support_count >= 0),
    support_withdrawn   integer     not null default 0,
    hidden_at           timestamptz,
    masked              jsonb,
    oktmo               text        collate "C",
    placed_at           timestamptz generated always as (coalesce(published_at, created_at)) stored,
    listed              boolean     generated always as (published_at is not null and hidden_at is null) stored,
    words               tsvector    generated always as (setweight(to_tsvector('russian', fold(title)), 'A')
        || setweight(to_tsvector('russian', fold(body)), 'B')) stored,
    constraint problem_location check ((lat is null) = (lon is null)),
    constraint problem_place check (status in ('DRAFT', 'WITHDRAWN') or territory_id is not null or lat is not null or everywhere),
    constraint problem_published check (status not in ('OPEN', 'REGISTERED', 'IN_WORK', 'PLANNED', 'CALL_OPEN',
        'SOLVED_CLAIMED', 'SOLVED', 'NOT_SOLVED', 'DUPLICATE') or published_at is not null),
    constraint problem_registered check (status <> 'REGISTERED' or (number is not null and answer_due_at is not null)),
    constraint problem_order check (kind <> 'SOCIAL_ORDER' or organization_id is not null),
    constraint problem_solved check ((status = 'SOLVED') = (solved_at is not null and confirmed_by is not null)),
    constraint problem_duplicate check ((status = 'DUPLICATE') = (duplicate_of is not null)),
    constraint problem_not_itself check (duplicate_of <> id)
);
create sequence problem_number_seq;
create index problem_newest on problem (placed_at desc, id desc) where listed;
create index problem_most_supported on problem (support_count desc, id desc) where listed;
create index problem_by_status on problem (status, placed_at desc, id desc);
create index problem_by_author on problem (author, placed_at desc, id desc);
create index problem_by_organization on problem (organization_id) where organization_id is not null;
create index problem_by_term on problem (body_id, coalesce(due_at, '9999-01-01 00:00:00+00'::timestamptz), id) where body_id is not null;
create index problem_by_oktmo on problem (oktmo, placed_at desc, id desc) where listed;
create index problem_by_areas on problem using gin (area_ids);
create index problem_words on problem using gin (words);
create index problem_title_alike on problem using gin (fold(title) gin_trgm_ops);
create index problem_near on problem (lat, lon) where listed and lat is not null;
create index problem_silent on problem (claimed_at) where status = 'SOLVED_CLAIMED';
--rollback drop table problem; drop sequence problem_number_seq;

--changeset problem:001-derive splitStatements:false
create function problem_derive() returns trigger language plpgsql as $$
begin
    new.oktmo := (select t.oktmo from territory t where t.id = new.territory_id);
    return new;
end $$;
create trigger problem_derive before insert or update of territory_id on problem
    for each row execute function problem_derive();
--rollback drop trigger problem_derive on problem; drop function problem_derive();

--changeset problem:001-step
--comment The public time-line: rows are only ever added. The platform itself has no actor.
create table problem_step (
    id          uuid        primary key default uuidv7(),
    problem_id  uuid        not null references problem (id) on delete cascade,
    from_status text        not null,
    to_status   text        not null,
    action      text        not null,
    actor       uuid,
    acting_for  uuid,
    to_body     uuid,
    due_at      timestamptz,
    reason      text        constraint problem_step_reason check (length(reason) <= 10000),
    at          timestamptz not null
);
create index problem_step_newest on problem_step (problem_id, at desc, id desc);
--rollback drop table problem_step;

--changeset problem:001-support
--comment «This concerns me too»: one row for a person. Who has taken it back is only counted.
create table problem_support (
    problem_id uuid        not null references problem (id) on delete cascade,
    account    uuid        not null,
    at         timestamptz not null,
    constraint problem_support_once primary key (problem_id, account)
);
create index problem_support_of on problem_support (account);
--rollback drop table problem_support;

--changeset problem:001-support-count splitStatements:false
create function problem_support_counted() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        update problem set support_count = support_count + 1 where id = new.problem_id;
    else
        update problem set support_count = support_count - 1, support_withdrawn = support_withdrawn + 1
        where id = old.problem_id;
    end if;
    return null;
end $$;
create trigger problem_support_counted after insert or delete on problem_support
    for each row execute function problem_support_counted();
--rollback drop trigger problem_support_counted on problem_support; drop function problem_support_counted();

--changeset problem:001-route
--comment Which body a published problem goes to: activity area (none: any) x beginning of the ОКТМО code (empty: everywhere). The most exact row wins: the area first, then the longest code.
create table problem_route (
    id           uuid        primary key default uuidv7(),
    version      bigint      not null default 0,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    area_id      uuid        references activity_area (id),
    oktmo_prefix text        not null constraint problem_route_prefix check (oktmo_prefix ~ '^\d{0,11}$'),
    body_id      uuid        not null references organization (id),
    constraint problem_route_once unique nulls not distinct (area_id, oktmo_prefix)
);
--rollback drop table problem_route;

--changeset problem:001-routed splitStatements:false
create function problem_routed(areas uuid[], oktmo text) returns uuid language sql stable as $$
    select r.body_id from problem_route r
    where (r.area_id is null or r.area_id = any (areas)) and starts_with(coalesce(oktmo, ''), r.oktmo_prefix)
    order by r.area_id is null, length(r.oktmo_prefix) desc, r.id limit 1
$$;
--rollback drop function problem_routed(uuid[], text);

--changeset problem:001-answer
--comment Official answers are never edited or deleted.
create table problem_answer (
    id           uuid        primary key default uuidv7(),
    problem_id   uuid        not null references problem (id) on delete cascade,
    type         text        not null constraint problem_answer_type check (type in
        ('ACCEPTED', 'ACCEPTED_IN_PART', 'ALREADY_EXISTS', 'DECLINED', 'NEEDS_INFORMATION')),
    basis        text        constraint problem_answer_basis_kind check (basis in ('LAW', 'MONEY', 'COMPETENCE', 'EXPEDIENCY')),
    text         text        not null constraint problem_answer_text check (length(text) between 200 and 10000),
    link         text        constraint problem_answer_link check (length(link) <= 500),
    planned_on   date,
    author       uuid        not null,
    body_id      uuid        not null references organization (id),
    published_at timestamptz not null,
    constraint problem_answer_basis check ((type = 'DECLINED') = (basis is not null)),
    constraint problem_answer_exists check (type <> 'ALREADY_EXISTS' or link is not null)
);
create index problem_answer_newest on problem_answer (problem_id, published_at desc, id desc);
create unique index problem_answer_asked_once on problem_answer (problem_id) where type = 'NEEDS_INFORMATION';
revoke update, delete, truncate on problem_answer from "${appRole}";
--rollback drop table problem_answer;

--changeset problem:001-similar splitStatements:false
--comment What may be the same while somebody is typing: any of the words, or a title that looks alike; what lies within 300 m first. Nobody is shown their own.
select word_similarity('а', 'б');
create function problem_similar(typed text, at_lat double precision, at_lon double precision, mine uuid)
    returns table (id uuid, near boolean, likeness real)
    language sql stable set pg_trgm.word_similarity_threshold = 0.45 as $$
    with asked as (
        select fold(typed) as folded, replace(plainto_tsquery('russian', fold(typed))::text, '&', '|')::tsquery as q)
    select p.id,
           coalesce(111320 * sqrt(power(p.lat - at_lat, 2) + power((p.lon - at_lon) * cos(radians(at_lat)), 2)) <= 300, false),
           (ts_rank(p.words, asked.q) + word_similarity(asked.folded, fold(p.title)))::real
    from problem p, asked
    where p.listed and p.status not in ('WITHDRAWN', 'DUPLICATE') and p.author is distinct from mine
      and (p.words @@ asked.q or asked.folded <% fold(p.title))
    order by 2 desc, 3 desc, p.id desc limit 5
$$;
--rollback drop function problem_similar(text, double precision, double precision, uuid);

--changeset problem:001-public-change
--comment Public answers read these tables (decision 0008).
call watch_public('problem', 'problems');
call watch_public('problem_step', 'problems');
call watch_public('problem_support', 'problems');
call watch_public('problem_answer', 'problems');
call watch_public('problem_route', 'problems');
--rollback drop trigger problem_public on problem; drop trigger problem_public_all on problem; drop trigger problem_step_public on problem_step; drop trigger problem_step_public_all on problem_step; drop trigger problem_support_public on problem_support; drop trigger problem_support_public_all on problem_support; drop trigger problem_answer_public on problem_answer; drop trigger problem_answer_public_all on problem_answer; drop trigger problem_route_public on problem_route; drop trigger problem_route_public_all on problem_route;
