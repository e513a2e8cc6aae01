--liquibase formatted sql

--changeset problem:004-redo
--comment When the author says that a problem is not solved after all, the body has ten working days to show it solved, to name a date, or to answer anew.
alter table problem add column redo_due_at timestamptz,
    add constraint problem_redo check (redo_due_at is null or status = 'IN_WORK');
--rollback alter table problem drop column redo_due_at;
