--liquibase formatted sql

--changeset problem:012-choice
--comment After a call for solutions the body says within thirty days, with reasons, which of the proposals made for the problem it has chosen, or that it has chosen none: once for each call. Calls that are over already have thirty days from now.
create table problem_choice (
    problem_id uuid        not null references problem (id) on delete cascade,
    call       integer     not null,
    reason     text        not null constraint problem_choice_reason check (length(reason) between 1 and 4000),
    proposals  uuid[]      not null default '{}' constraint problem_choice_proposals check (cardinality(proposals) <= 20),
    chosen_by  uuid        not null,
    at         timestamptz not null,
    constraint problem_choice_once primary key (problem_id, call)
);
call watch_public('problem_choice', 'problems');
alter table problem
    add column calls         integer not null default 0 constraint problem_calls check (calls >= 0),
    add column choice_due_at timestamptz;
update problem p set calls = (select count(*) from problem_step s where s.problem_id = p.id and s.action = 'CALL');
update problem p set choice_due_at = date_trunc('day', now()) + interval '31 days' - interval '1 second'
where p.status in ('IN_WORK', 'PLANNED', 'SOLVED_CLAIMED', 'SOLVED', 'NOT_SOLVED')
  and exists (select from problem_step s where s.problem_id = p.id and s.action = 'CLOSE_CALL');
update problem set due_at = least(due_at, choice_due_at) where choice_due_at is not null;
create index problem_choice_due on problem (choice_due_at) where choice_due_at is not null;
--rollback alter table problem drop column calls, drop column choice_due_at; drop table problem_choice;
