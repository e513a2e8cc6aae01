--liquibase formatted sql

--changeset proposal:016-redo
--comment When the author or three supporters say that a proposal is not done after all, the body has ten working days to show more, as with problems.
alter table proposal add column redo_due_at timestamptz,
    add constraint proposal_redo check (redo_due_at is null or status = 'IMPLEMENTING');
--rollback alter table proposal drop column redo_due_at;
