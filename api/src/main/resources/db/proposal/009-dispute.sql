--liquibase formatted sql

--changeset proposal:009-disputed-answer
--comment A published answer can be disputed once; it then stands (upheld) or another one takes its place.
alter table proposal_answer
    drop constraint proposal_answer_status,
    add constraint proposal_answer_status check (status in
        ('DRAFT', 'SIGNED', 'SCHEDULED', 'PUBLISHED', 'DISPUTED', 'UPHELD', 'SUPERSEDED')),
    drop constraint proposal_answer_public,
    add constraint proposal_answer_public check
        ((status in ('PUBLISHED', 'DISPUTED', 'UPHELD', 'SUPERSEDED')) = (published_at is not null));
alter table proposal add column dispute_due_at timestamptz;
--rollback alter table proposal drop column dispute_due_at; alter table proposal_answer drop constraint proposal_answer_status, add constraint proposal_answer_status check (status in ('DRAFT', 'SIGNED', 'SCHEDULED', 'PUBLISHED', 'SUPERSEDED')), drop constraint proposal_answer_public, add constraint proposal_answer_public check ((status in ('PUBLISHED', 'SUPERSEDED')) = (published_at is not null));

--changeset proposal:009-dispute
--comment Who disputes an answer and why, and what another officer has decided. Supporters speak one by one until ten have.
create table proposal_dispute (
    id              uuid        primary key default uuidv7(),
    version         bigint      not null default 0,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    proposal_id     uuid        not null references proposal (id) on delete cascade,
    answer_id       uuid        not null constraint proposal_dispute_once unique references proposal_answer (id),
    raised_by       text        not null constraint proposal_dispute_raised check (raised_by in ('AUTHOR', 'SUPPORTERS', 'ENDORSER')),
    organization_id uuid        references organization (id),
    reason          text        not null constraint proposal_dispute_reason check (length(reason) between 1 and 10000),
    due_at          timestamptz not null,
    decision        text        constraint proposal_dispute_decision check (decision in ('UPHELD', 'REPLACED')),
    decision_text   text        constraint proposal_dispute_words check (length(decision_text) <= 10000),
    decided_by      uuid,
    decided_at      timestamptz,
    constraint proposal_dispute_endorser check ((raised_by = 'ENDORSER') = (organization_id is not null)),
    constraint proposal_dispute_decided check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null))
);
create table proposal_dispute_voice (
    answer_id uuid        not null references proposal_answer (id) on delete cascade,
    account   uuid        not null,
    reason    text        not null constraint proposal_dispute_voice_reason check (length(reason) <= 2000),
    at        timestamptz not null,
    constraint proposal_dispute_voice_once primary key (answer_id, account)
);
call watch_public('proposal_dispute', 'proposals');
call watch_public('proposal_dispute_voice', 'proposals');
--rollback drop table proposal_dispute_voice; drop table proposal_dispute;
