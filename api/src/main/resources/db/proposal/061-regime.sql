--liquibase formatted sql

--changeset proposal:061-regime
--comment What a proposal is, as what a problem is, by law is nothing that anybody may say: an appeal has its number in the body's system, a message of the state's feedback platform its number and state there. Whatever stands without them is voluntary.
update proposal set legal_regime = 'VOLUNTARY' where legal_regime <> 'VOLUNTARY';
alter table proposal
    add column legal_number text constraint proposal_legal_number_length check (length(legal_number) between 1 and 100),
    add column legal_system text constraint proposal_legal_system_length check (length(legal_system) between 1 and 200),
    add column legal_status text constraint proposal_legal_status_length check (length(legal_status) between 1 and 200),
    add column legal_at     timestamptz,
    add constraint proposal_legal_number check ((legal_regime = 'VOLUNTARY') = (legal_number is null)
        and (legal_number is null) = (legal_at is null)),
    add constraint proposal_legal_system check ((legal_regime = 'APPEAL') = (legal_system is not null)),
    add constraint proposal_legal_status check ((legal_regime = 'POS') = (legal_status is not null));
--rollback alter table proposal drop column legal_number, drop column legal_system, drop column legal_status, drop column legal_at;
