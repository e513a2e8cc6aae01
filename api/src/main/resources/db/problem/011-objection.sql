--liquibase formatted sql

--changeset problem:011-objection
--comment The author of a problem that a moderator calls the same as another one objects in writing within seven days, once: it goes on where it was. What it went on with is kept while it stands as a duplicate. A moderator then agrees, or another one calls it the same again.
alter table problem
    add column duplicate_at          timestamptz,
    add column duplicate_by          uuid,
    add column duplicate_from        text constraint problem_duplicate_from check (duplicate_from in
        ('OPEN', 'REGISTERED', 'IN_WORK', 'PLANNED', 'CALL_OPEN', 'SOLVED_CLAIMED')),
    add column duplicate_dispute_due timestamptz,
    add column duplicate_redo_due    timestamptz,
    add column objection             text constraint problem_objection_words check (length(objection) between 1 and 2000),
    add column objected_at           timestamptz,
    add column objected_to           uuid references problem (id),
    add column objection_settled_at  timestamptz,
    add constraint problem_objection check ((objection is null) = (objected_at is null)
        and (objection is null) = (objected_to is null)
        and (objection is not null or objection_settled_at is null));
update problem p set duplicate_at = s.at, duplicate_by = s.actor, duplicate_from = s.from_status
from (select distinct on (problem_id) * from problem_step where action = 'MARK_DUPLICATE' order by problem_id, at desc) s
where s.problem_id = p.id and p.status = 'DUPLICATE';
create index problem_objected on problem (placed_at desc, id desc)
    where objected_at is not null and objection_settled_at is null;
--rollback drop index problem_objected; alter table problem drop column duplicate_at, drop column duplicate_by, drop column duplicate_from, drop column duplicate_dispute_due, drop column duplicate_redo_due, drop column objection, drop column objected_at, drop column objected_to, drop column objection_settled_at;
