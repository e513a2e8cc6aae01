--liquibase formatted sql

--changeset community:020-declined
--comment An invited organization may say no: who said it, when, and why, if they wanted to. A new invitation by a member takes it away; what was answered before stands in the audit.
alter table community_invitation
    add column declined_at timestamptz,
    add column declined_by uuid,
    add column decline_reason text,
    add constraint community_invitation_declined check (
        (declined_at is null) = (declined_by is null)
        and (declined_at is null or asked_at <= declined_at)
        and (decline_reason is null or declined_at is not null)),
    add constraint community_invitation_reason check (length(decline_reason) between 1 and 500);
create index community_invitation_asked_last on community_invitation (community_id, asked_at desc, organization_id desc)
    where asked_at is not null;
create index community_invitation_declined_by on community_invitation (declined_by) where declined_by is not null;
--rollback alter table community_invitation drop column declined_at, drop column declined_by, drop column decline_reason; drop index community_invitation_asked_last;

--changeset community:020-not-again splitStatements:false
--comment After a no the rest is longer; whatever the code does.
create or replace function community_invitation_rest() returns trigger language plpgsql as $$
begin
    if new.asked_at > old.asked_at
        and (new.asked_at < old.asked_at + interval '90 days' or new.asked_at < old.declined_at + interval '180 days') then
        raise exception using errcode = 'check_violation', constraint = 'community_invitation_rest',
            message = 'relation "community_invitation" violates check constraint "community_invitation_rest"';
    end if;
    return new;
end $$;
--rollback select 1;
