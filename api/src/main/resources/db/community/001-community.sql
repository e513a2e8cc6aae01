--liquibase formatted sql

--changeset community:001-community
--comment A community of NGOs: one for an activity area and a territory as long as it is not archived. The count of members belongs to the trigger of community_member; active_at moves with every activity and is no change of the community.
create table community (
    id                uuid        primary key default uuidv7(),
    version           bigint      not null default 0,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    slug              text        not null constraint community_slug unique
        constraint community_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    status            text        not null constraint community_status check (status in
        ('PROPOSED', 'ACTIVE', 'DORMANT', 'ARCHIVED')),
    author            uuid        not null,
    proposed_by       uuid        not null references organization (id),
    title             text        not null constraint community_title check (length(title) between 1 and 200),
    purpose           text        not null constraint community_purpose check (length(purpose) between 1 and 2000),
    language          text        not null constraint community_language check (language in ('ru', 'en')),
    area_id           uuid        not null references activity_area (id),
    territory_id      uuid        not null references territory (id),
    oktmo             text        collate "C",
    active_at         timestamptz not null,
    activated_at      timestamptz,
    dormant_at        timestamptz,
    archived_at       timestamptz,
    archived_reason   text        constraint community_archived_reason check (length(archived_reason) <= 2000),
    coordinator_id    uuid        references organization (id),
    coordinator_until date,
    member_count      integer     not null default 0 constraint community_members check (member_count >= 0),
    hidden_at         timestamptz,
    masked            jsonb,
    words             tsvector    generated always as (setweight(to_tsvector('russian', fold(title)), 'A')
        || setweight(to_tsvector('russian', fold(purpose)), 'B')) stored,
    constraint community_activated check (status not in ('ACTIVE', 'DORMANT') or activated_at is not null),
    constraint community_dormant check ((status = 'DORMANT') = (dormant_at is not null)),
    constraint community_archived check ((status = 'ARCHIVED') = (archived_at is not null)
        and (archived_reason is null or archived_at is not null)),
    constraint community_coordinator check ((coordinator_id is null) = (coordinator_until is null))
);
create unique index community_one on community (area_id, territory_id) where status <> 'ARCHIVED';
create index community_newest on community (created_at desc, id desc) where hidden_at is null;
create index community_largest on community (member_count desc, id desc) where hidden_at is null;
create index community_by_area on community (area_id, created_at desc, id desc);
create index community_by_oktmo on community (oktmo);
create index community_by_activity on community (active_at) where status in ('PROPOSED', 'ACTIVE');
create index community_words on community using gin (words);
create index community_title_alike on community using gin (fold(title) gin_trgm_ops);
--rollback drop table community;

--changeset community:001-derive splitStatements:false
create function community_derive() returns trigger language plpgsql as $$
begin
    new.oktmo := (select t.oktmo from territory t where t.id = new.territory_id);
    return new;
end $$;
create trigger community_derive before insert or update of territory_id on community
    for each row execute function community_derive();
--rollback drop trigger community_derive on community; drop function community_derive();

--changeset community:001-member
--comment An organization in a community, once at a time. The contact is for the members and the staff only.
create table community_member (
    id              uuid        primary key default uuidv7(),
    version         bigint      not null default 0,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    community_id    uuid        not null references community (id) on delete cascade,
    organization_id uuid        not null references organization (id),
    joined_by       uuid        not null,
    does            text        not null constraint community_member_does check (length(does) between 1 and 300),
    contact         text        constraint community_member_contact check (length(contact) between 1 and 300),
    left_at         timestamptz
);
create unique index community_member_once on community_member (community_id, organization_id) where left_at is null;
create index community_member_oldest on community_member (community_id, created_at, id) where left_at is null;
create index community_member_of on community_member (organization_id) where left_at is null;
create index community_member_by on community_member (joined_by);
--rollback drop table community_member;

--changeset community:001-member-count splitStatements:false
create function community_member_counted() returns trigger language plpgsql as $$
declare
    was integer := case when tg_op <> 'INSERT' and old.left_at is null then 1 else 0 end;
    has integer := case when tg_op <> 'DELETE' and new.left_at is null then 1 else 0 end;
begin
    if was <> has then
        update community set member_count = member_count + has - was
        where id = coalesce(new.community_id, old.community_id);
    end if;
    return null;
end $$;
create trigger community_member_counted after insert or update or delete on community_member
    for each row execute function community_member_counted();
--rollback drop trigger community_member_counted on community_member; drop function community_member_counted();

--changeset community:001-invitation
--comment Which organizations have been told of a community: each once, whatever happens later.
create table community_invitation (
    community_id    uuid        not null references community (id) on delete cascade,
    organization_id uuid        not null references organization (id) on delete cascade,
    invited_at      timestamptz not null,
    primary key (community_id, organization_id)
);
create index community_invitation_of on community_invitation (organization_id);
--rollback drop table community_invitation;

--changeset community:001-document
--comment The shared library: a file or a link.
create table community_document (
    id              uuid        primary key default uuidv7(),
    version         bigint      not null default 0,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    community_id    uuid        not null references community (id) on delete cascade,
    organization_id uuid        not null references organization (id),
    author          uuid        not null,
    title           text        not null constraint community_document_title check (length(title) between 1 and 200),
    file_id         uuid        references stored_file (id),
    url             text        constraint community_document_url check (length(url) <= 500),
    constraint community_document_one check ((file_id is null) <> (url is null))
);
create index community_document_newest on community_document (community_id, created_at desc, id desc);
create index community_document_file on community_document (file_id) where file_id is not null;
create index community_document_by on community_document (author);
--rollback drop table community_document;

--changeset community:001-statement
--comment What members say together. The text never changes, so that everybody has signed the same words.
create table community_statement (
    id              uuid        primary key default uuidv7(),
    version         bigint      not null default 0,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    community_id    uuid        not null references community (id) on delete cascade,
    organization_id uuid        not null references organization (id),
    author          uuid        not null,
    title           text        not null constraint community_statement_title check (length(title) between 1 and 200),
    body            text        not null constraint community_statement_body check (length(body) between 1 and 10000),
    language        text        not null constraint community_statement_language check (language in ('ru', 'en')),
    signature_count integer     not null default 0 constraint community_statement_signatures check (signature_count >= 0),
    hidden_at       timestamptz,
    masked          jsonb
);
create index community_statement_newest on community_statement (community_id, created_at desc, id desc);
create index community_statement_by on community_statement (author);
--rollback drop table community_statement;

--changeset community:001-signature
--comment One of each organization.
create table community_signature (
    statement_id    uuid        not null references community_statement (id) on delete cascade,
    organization_id uuid        not null references organization (id),
    signed_by       uuid        not null,
    signed_at       timestamptz not null,
    constraint community_signature_once primary key (statement_id, organization_id)
);
create index community_signature_of on community_signature (organization_id);
create index community_signature_by on community_signature (signed_by);
--rollback drop table community_signature;

--changeset community:001-signature-count splitStatements:false
create function community_signature_counted() returns trigger language plpgsql as $$
begin
    update community_statement set signature_count = signature_count + case when tg_op = 'INSERT' then 1 else -1 end
    where id = coalesce(new.statement_id, old.statement_id);
    return null;
end $$;
create trigger community_signature_counted after insert or delete on community_signature
    for each row execute function community_signature_counted();
--rollback drop trigger community_signature_counted on community_signature; drop function community_signature_counted();

--changeset community:001-question
--comment What members ask each other.
create table community_question (
    id              uuid        primary key default uuidv7(),
    version         bigint      not null default 0,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    community_id    uuid        not null references community (id) on delete cascade,
    organization_id uuid        not null references organization (id),
    author          uuid        not null,
    title           text        not null constraint community_question_title check (length(title) between 1 and 200),
    body            text        constraint community_question_body check (length(body) between 1 and 5000),
    best_id         uuid,
    hidden_at       timestamptz,
    masked          jsonb
);
create index community_question_newest on community_question (community_id, created_at desc, id desc);
create index community_question_by on community_question (author);
create table community_answer (
    id              uuid        primary key default uuidv7(),
    version         bigint      not null default 0,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    question_id     uuid        not null references community_question (id) on delete cascade,
    organization_id uuid        not null references organization (id),
    author          uuid        not null,
    body            text        not null constraint community_answer_body check (length(body) between 1 and 5000),
    masked          text,
    constraint community_answer_of unique (question_id, id)
);
create index community_answer_oldest on community_answer (question_id, created_at, id);
create index community_answer_by on community_answer (author);
alter table community_question add constraint community_question_best
    foreign key (id, best_id) references community_answer (question_id, id);
--rollback alter table community_question drop constraint community_question_best; drop table community_answer; drop table community_question;

--changeset community:001-election
--comment Members choose a coordinator for a year: each has one vote and may change it until the end. A tie is told as a tie.
create table community_election (
    id           uuid        primary key default uuidv7(),
    version      bigint      not null default 0,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    community_id uuid        not null references community (id) on delete cascade,
    status       text        not null constraint community_election_status check (status in
        ('OPEN', 'DECIDED', 'TIED', 'WITHOUT_VOTES')),
    ends_on      date        not null,
    ended_at     timestamptz,
    winner_id    uuid        references organization (id),
    constraint community_election_ended check ((status = 'OPEN') = (ended_at is null)),
    constraint community_election_winner check ((status = 'DECIDED') = (winner_id is not null))
);
create unique index community_election_one on community_election (community_id) where status = 'OPEN';
create index community_election_newest on community_election (community_id, created_at desc, id desc);
create index community_election_due on community_election (ends_on) where status = 'OPEN';
create table community_vote (
    election_id  uuid        not null references community_election (id) on delete cascade,
    organization_id uuid     not null references organization (id),
    candidate_id uuid        not null references organization (id),
    voted_by     uuid        not null,
    voted_at     timestamptz not null,
    constraint community_vote_once primary key (election_id, organization_id)
);
create index community_vote_by on community_vote (voted_by);
--rollback drop table community_vote; drop table community_election;

--changeset community:001-public-change
--comment Public answers read these tables (decision 0008).
call watch_public('community', 'communities');
call watch_public('community_member', 'communities');
call watch_public('community_document', 'communities');
call watch_public('community_statement', 'communities');
call watch_public('community_signature', 'communities');
call watch_public('community_question', 'communities');
call watch_public('community_answer', 'communities');
call watch_public('community_election', 'communities');
call watch_public('community_vote', 'communities');
--rollback drop trigger community_public on community; drop trigger community_public_all on community; drop trigger community_member_public on community_member; drop trigger community_member_public_all on community_member; drop trigger community_document_public on community_document; drop trigger community_document_public_all on community_document; drop trigger community_statement_public on community_statement; drop trigger community_statement_public_all on community_statement; drop trigger community_signature_public on community_signature; drop trigger community_signature_public_all on community_signature; drop trigger community_question_public on community_question; drop trigger community_question_public_all on community_question; drop trigger community_answer_public on community_answer; drop trigger community_answer_public_all on community_answer; drop trigger community_election_public on community_election; drop trigger community_election_public_all on community_election; drop trigger community_vote_public on community_vote; drop trigger community_vote_public_all on community_vote;
