--liquibase formatted sql

--changeset proposal:011-steps-without-titles
--comment A step told titles of other proposals and reasons of amendments, which may not be public or may be taken by moderation. The page names them as long as everybody may see them.
update proposal_step set reason = null
where action in ('SPLIT', 'MERGE', 'ABSORB', 'TAKE_AMENDMENT') and reason is not null;
--rollback select 1;
