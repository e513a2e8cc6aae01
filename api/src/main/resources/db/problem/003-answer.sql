--liquibase formatted sql

--changeset problem:003-answer
--comment Official answers as those of proposals: one in preparation at a time, signed by another officer than the one who wrote it. Those published before signatures were asked for stay as they are.
grant update, delete on problem_answer to "${appRole}";
alter table problem_answer
    add column version bigint not null default 0,
    add column created_at timestamptz,
    add column updated_at timestamptz,
    add column status text,
    add column to_body uuid references organization (id),
    add column signed_by uuid,
    add column signed_at timestamptz,
    add column unsigned boolean not null default false,
    add column publish_at timestamptz,
    add column rating text constraint problem_answer_rating check (rating in ('YES', 'PARTLY', 'NO')),
    add column rating_text text constraint problem_answer_rating_text check (length(rating_text) <= 2000),
    add column rated_at timestamptz;
update problem_answer set created_at = published_at, updated_at = published_at, status = 'PUBLISHED', unsigned = true;
alter table problem_answer
    alter column id set default uuidv7(),
    alter column created_at set not null,
    alter column updated_at set not null,
    alter column status set not null,
    alter column published_at drop not null,
    drop constraint problem_answer_type,
    add constraint problem_answer_type check (type in
        ('ACCEPTED', 'ACCEPTED_IN_PART', 'ALREADY_EXISTS', 'FORWARDED', 'DECLINED', 'NEEDS_INFORMATION')),
    drop constraint problem_answer_exists,
    add constraint problem_answer_exists check ((type = 'ALREADY_EXISTS') = (link is not null)),
    add constraint problem_answer_forwarded check ((type = 'FORWARDED') = (to_body is not null)),
    add constraint problem_answer_planned check (planned_on is null or type in ('ACCEPTED', 'ACCEPTED_IN_PART')),
    add constraint problem_answer_status check (status in
        ('DRAFT', 'SIGNED', 'SCHEDULED', 'PUBLISHED', 'DISPUTED', 'UPHELD', 'SUPERSEDED')),
    add constraint problem_answer_signed check (status = 'DRAFT' or unsigned or (signed_by is not null and signed_at is not null)),
    add constraint problem_answer_second check (signed_by <> author),
    add constraint problem_answer_scheduled check (status <> 'SCHEDULED' or publish_at is not null),
    add constraint problem_answer_public check
        ((status in ('PUBLISHED', 'DISPUTED', 'UPHELD', 'SUPERSEDED')) = (published_at is not null)),
    add constraint problem_answer_rated check ((rating is null) = (rated_at is null) and (rating is null or published_at is not null));
drop index problem_answer_newest;
create index problem_answer_newest on problem_answer (problem_id, created_at desc, id desc);
drop index problem_answer_asked_once;
create unique index problem_answer_asked_once on problem_answer (problem_id)
    where type = 'NEEDS_INFORMATION' and published_at is not null;
create unique index problem_answer_one_at_a_time on problem_answer (problem_id)
    where status in ('DRAFT', 'SIGNED', 'SCHEDULED');
create index problem_answer_scheduled on problem_answer (publish_at) where status = 'SCHEDULED';
create index problem_answer_to on problem_answer (to_body) where to_body is not null;
create index problem_answer_of_body on problem_answer (body_id);
alter table problem add column dispute_due_at timestamptz;
create index problem_disputed on problem (body_id, dispute_due_at) where dispute_due_at is not null;
update problem_step set action = 'ANSWER_ACCEPTED' where action = 'ANSWER';
--rollback empty

--changeset problem:003-answer-fixed splitStatements:false
--comment What was published is never edited or deleted: only disputed, superseded, and rated once. Nothing is published without a signature any more.
create function problem_answer_fixed() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.unsigned then
            raise exception 'an answer is signed' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
    end if;
    if tg_op = 'UPDATE' and new.unsigned is distinct from old.unsigned then
        raise exception 'an answer is signed' using errcode = 'integrity_constraint_violation';
    end if;
    if old.published_at is null then
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a published answer is not deleted' using errcode = 'integrity_constraint_violation';
    end if;
    if row(old.problem_id, old.type, old.basis, old.text, old.link, old.to_body, old.planned_on, old.author, old.body_id,
           old.signed_by, old.signed_at, old.published_at)
       is distinct from
       row(new.problem_id, new.type, new.basis, new.text, new.link, new.to_body, new.planned_on, new.author, new.body_id,
           new.signed_by, new.signed_at, new.published_at)
       or (old.rating is not null and row(old.rating, old.rating_text) is distinct from row(new.rating, new.rating_text))
    then
        raise exception 'a published answer is not changed' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger problem_answer_fixed before insert or update or delete on problem_answer
    for each row execute function problem_answer_fixed();
--rollback drop trigger problem_answer_fixed on problem_answer; drop function problem_answer_fixed();

--changeset problem:003-dispute
--comment Who disputes an answer and why, and what another officer has decided. Those whom a problem concerns speak one by one until ten have.
create table problem_dispute (
    id            uuid        primary key default uuidv7(),
    version       bigint      not null default 0,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    problem_id    uuid        not null references problem (id) on delete cascade,
    answer_id     uuid        not null constraint problem_dispute_once unique references problem_answer (id),
    raised_by     text        not null constraint problem_dispute_raised check (raised_by in ('AUTHOR', 'SUPPORTERS')),
    reason        text        not null constraint problem_dispute_reason check (length(reason) between 1 and 10000),
    due_at        timestamptz not null,
    decision      text        constraint problem_dispute_decision check (decision in ('UPHELD', 'REPLACED')),
    decision_text text        constraint problem_dispute_words check (length(decision_text) <= 10000),
    decided_by    uuid,
    decided_at    timestamptz,
    constraint problem_dispute_decided check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null))
);
create index problem_dispute_of on problem_dispute (problem_id);
create table problem_dispute_voice (
    answer_id uuid        not null references problem_answer (id) on delete cascade,
    account   uuid        not null,
    reason    text        not null constraint problem_dispute_voice_reason check (length(reason) <= 2000),
    at        timestamptz not null,
    constraint problem_dispute_voice_once primary key (answer_id, account)
);
create index problem_dispute_voice_by on problem_dispute_voice (account);
call watch_public('problem_dispute', 'problems');
call watch_public('problem_dispute_voice', 'problems');
--rollback drop table problem_dispute_voice; drop table problem_dispute;
