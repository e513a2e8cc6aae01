--liquibase formatted sql

--changeset proposal:050-ending
--comment The order by the end of the nearest term, in exactly the expression of the list: the last day of a support phase, to its end in UTC, or what the body owes; what has no term stands last.
create index proposal_by_ending on proposal
    (coalesce(case when status = 'OPEN' then (support_until + 1)::timestamp at time zone 'UTC' else due_at end, '9999-01-01 00:00:00+00'::timestamptz), id) where listed;
--rollback drop index proposal_by_ending;
