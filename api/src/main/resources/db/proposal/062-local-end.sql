--liquibase formatted sql

--changeset proposal:062-local-end
--comment A support phase ends with its last day where people are, not with that day in UTC. The zone is a setting, so the moment is kept beside the day; every start sets it anew where the setting has changed, and for what stands here already. The index has exactly the expression of the list.
alter table proposal add column support_ends_at timestamptz;
update proposal set support_ends_at = (support_until + 1)::timestamp at time zone 'UTC' - interval '1 second'
where support_until is not null;
drop index proposal_by_ending;
create index proposal_by_ending on proposal
    (coalesce(case when status = 'OPEN' then support_ends_at else due_at end, '9999-01-01 00:00:00+00'::timestamptz), id) where listed;
--rollback drop index proposal_by_ending; alter table proposal drop column support_ends_at; create index proposal_by_ending on proposal (coalesce(case when status = 'OPEN' then (support_until + 1)::timestamp at time zone 'UTC' else due_at end, '9999-01-01 00:00:00+00'::timestamptz), id) where listed;
