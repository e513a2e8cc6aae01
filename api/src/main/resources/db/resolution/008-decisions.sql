--liquibase formatted sql

--changeset resolution:008-evidence-capacity
--comment In which capacity somebody offered and decided: people may lose a role later, what they did stays as it was.
alter table evidence add column added_as text
    check (added_as in ('RESOURCE_CENTER', 'OFFICER', 'COUNCIL_MEMBER', 'REPRESENTATIVE', 'PLATFORM'));
alter table evidence add column decided_as text
    check (decided_as in ('RESOURCE_CENTER', 'OFFICER', 'COUNCIL_MEMBER', 'REPRESENTATIVE', 'PLATFORM'));
alter table evidence add column decided_for uuid;
-- What was written before says no more than this.
update evidence set
    added_as = case when origin = 'AUTO' then 'PLATFORM' when added_for is null then 'RESOURCE_CENTER' else 'REPRESENTATIVE' end,
    decided_as = case when decided_by is not null then 'RESOURCE_CENTER' when decided_at is not null then 'PLATFORM' end;
alter table evidence alter column added_as set not null;
alter table evidence add constraint evidence_decided_as check ((decided_at is null) = (decided_as is null));
--rollback alter table evidence drop constraint evidence_decided_as, drop column added_as, drop column decided_as, drop column decided_for;

--changeset resolution:008-evidence-reason
--comment As long as every other reason.
alter table evidence drop constraint evidence_decision_reason_check;
alter table evidence add constraint evidence_decision_reason_check check (length(decision_reason) <= 4000);
--rollback alter table evidence drop constraint evidence_decision_reason_check;

--changeset resolution:008-step-changes
--comment Whoever moves a due date or a target is seen doing so: from what to what stands in the public history.
alter table recommendation_step add column changed jsonb not null default '{}';
--rollback alter table recommendation_step drop column changed;

--changeset resolution:008-evidence-rule-stopped
--comment A rule or a target that was a mistake is taken back; what it found stays until somebody rejects it.
alter table evidence_rule add column stopped_at timestamptz;
alter table evidence_rule drop constraint evidence_rule_once;
create unique index evidence_rule_once on evidence_rule (recommendation_id, entity_type, predicate_key)
    where stopped_at is null;
--rollback drop index evidence_rule_once; alter table evidence_rule add constraint evidence_rule_once unique (recommendation_id, entity_type, predicate_key); alter table evidence_rule drop column stopped_at;
