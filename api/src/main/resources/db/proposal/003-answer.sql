--liquibase formatted sql

--changeset proposal:003-answer
--comment Official answers: one in preparation at a time, signed by another officer than the one who wrote it.
create table proposal_answer (
    id           uuid        primary key default uuidv7(),
    version      bigint      not null default 0,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    proposal_id  uuid        not null references proposal (id) on delete cascade,
    status       text        not null constraint proposal_answer_status check (status in
        ('DRAFT', 'SIGNED', 'SCHEDULED', 'PUBLISHED', 'SUPERSEDED')),
    type         text        not null constraint proposal_answer_type check (type in
        ('ACCEPTED', 'ACCEPTED_IN_PART', 'ALREADY_EXISTS', 'FORWARDED', 'DECLINED', 'NEEDS_INFORMATION')),
    basis        text        constraint proposal_answer_basis_kind check (basis in ('LAW', 'MONEY', 'COMPETENCE', 'EXPEDIENCY')),
    text         text        not null constraint proposal_answer_text check (length(text) between 200 and 10000),
    link         text        constraint proposal_answer_link check (length(link) <= 500),
    to_body      uuid        references organization (id),
    author       uuid        not null,
    body_id      uuid        not null references organization (id),
    signed_by    uuid,
    signed_at    timestamptz,
    publish_at   timestamptz,
    published_at timestamptz,
    rating       text        constraint proposal_answer_rating check (rating in ('YES', 'PARTLY', 'NO')),
    rating_text  text        constraint proposal_answer_rating_text check (length(rating_text) <= 2000),
    rated_at     timestamptz,
    constraint proposal_answer_basis check ((type = 'DECLINED') = (basis is not null)),
    constraint proposal_answer_exists check ((type = 'ALREADY_EXISTS') = (link is not null)),
    constraint proposal_answer_forwarded check ((type = 'FORWARDED') = (to_body is not null)),
    constraint proposal_answer_signed check (status = 'DRAFT' or (signed_by is not null and signed_at is not null)),
    constraint proposal_answer_second check (signed_by <> author),
    constraint proposal_answer_scheduled check (status <> 'SCHEDULED' or publish_at is not null),
    constraint proposal_answer_public check ((status in ('PUBLISHED', 'SUPERSEDED')) = (published_at is not null)),
    constraint proposal_answer_rated check ((rating is null) = (rated_at is null) and (rating is null or published_at is not null))
);
create index proposal_answer_newest on proposal_answer (proposal_id, created_at desc, id desc);
create index proposal_answer_scheduled on proposal_answer (publish_at) where status = 'SCHEDULED';
create unique index proposal_answer_one_at_a_time on proposal_answer (proposal_id)
    where status in ('DRAFT', 'SIGNED', 'SCHEDULED');
create unique index proposal_answer_asked_once on proposal_answer (proposal_id)
    where type = 'NEEDS_INFORMATION' and published_at is not null;
--rollback drop table proposal_answer;

--changeset proposal:003-answer-fixed splitStatements:false
--comment What was published is never edited or deleted: only superseded, and rated once.
create function proposal_answer_fixed() returns trigger language plpgsql as $$
begin
    if old.published_at is null then
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a published answer is not deleted' using errcode = 'integrity_constraint_violation';
    end if;
    if row(old.proposal_id, old.type, old.basis, old.text, old.link, old.to_body, old.author, old.body_id, old.signed_by,
           old.signed_at, old.published_at)
       is distinct from
       row(new.proposal_id, new.type, new.basis, new.text, new.link, new.to_body, new.author, new.body_id, new.signed_by,
           new.signed_at, new.published_at)
       or (old.rating is not null and row(old.rating, old.rating_text) is distinct from row(new.rating, new.rating_text))
    then
        raise exception 'a published answer is not changed' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger proposal_answer_fixed before update or delete on proposal_answer
    for each row execute function proposal_answer_fixed();
--rollback drop trigger proposal_answer_fixed on proposal_answer; drop function proposal_answer_fixed();

--changeset proposal:003-milestone
--comment What an accepting answer promises: plan date, responsible body, money; then fact date and proof.
create table proposal_milestone (
    id             uuid          primary key default uuidv7(),
    version        bigint        not null default 0,
    created_at     timestamptz   not null,
    updated_at     timestamptz   not null,
    proposal_id    uuid          not null references proposal (id) on delete cascade,
    answer_id      uuid          not null references proposal_answer (id) on delete cascade,
    position       integer       not null constraint proposal_milestone_position check (position >= 0),
    title          text          not null constraint proposal_milestone_title check (length(title) between 1 and 300),
    due_on         date          not null,
    responsible_id uuid          not null references organization (id),
    amount         numeric(14,2) constraint proposal_milestone_amount check (amount >= 0),
    source         text          constraint proposal_milestone_source check (length(source) <= 300),
    budget_year    integer       constraint proposal_milestone_year check (budget_year between 2000 and 2100),
    done_on        date,
    proof_text     text          constraint proposal_milestone_proof check (length(proof_text) <= 4000),
    proof_url      text          constraint proposal_milestone_proof_url check (length(proof_url) <= 500),
    done_by        uuid,
    constraint proposal_milestone_money check ((amount is null) = (source is null) and (amount is null) = (budget_year is null)),
    constraint proposal_milestone_done check ((done_on is null) = (proof_text is null) and (done_on is null) = (proof_url is null)
        and (done_on is null) = (done_by is null))
);
create index proposal_milestone_of on proposal_milestone (answer_id, position);
create index proposal_milestone_by_proposal on proposal_milestone (proposal_id);
--rollback drop table proposal_milestone;
