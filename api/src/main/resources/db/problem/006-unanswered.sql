--liquibase formatted sql

--changeset problem:006-unanswered
--comment A call for solutions stopped the term of the answer. What was registered and not answered is due again, whatever else is done about it; nothing is lost by that, since the term itself was kept.
update problem set due_at = answer_due_at
where answered_at is null and answer_due_at is not null and dispute_due_at is null
  and status in ('IN_WORK', 'CALL_OPEN', 'SOLVED_CLAIMED');
create index problem_unanswered on problem (answer_due_at) where answered_at is null and answer_due_at is not null;
--rollback drop index problem_unanswered;
