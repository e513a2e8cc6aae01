--liquibase formatted sql

--changeset proposal:017-extension
--comment More time to answer is for the head of the body to give; an officer asks for it with a reason (decision 0066).
alter table proposal
    add column extension_days     integer     constraint proposal_extension_days check (extension_days between 1 and 30),
    add column extension_reason   text        constraint proposal_extension_reason check (length(extension_reason) <= 2000),
    add column extension_asked_by uuid,
    add column extension_asked_at timestamptz,
    add constraint proposal_extension check ((extension_days is null) = (extension_reason is null)
        and (extension_days is null) = (extension_asked_by is null)
        and (extension_days is null) = (extension_asked_at is null));
--rollback alter table proposal drop column extension_days, drop column extension_reason, drop column extension_asked_by, drop column extension_asked_at;
