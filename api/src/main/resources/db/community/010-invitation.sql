--liquibase formatted sql

--changeset community:010-asked-by-member
--comment Beside what the platform has told once: when a member has last invited the organization, and which one. Not again for ninety days: the statement that writes it takes the row only when that time is over, and the trigger stands behind it.
alter table community_invitation
    add column asked_at timestamptz,
    add column asked_by uuid references organization (id),
    add constraint community_invitation_asked check ((asked_at is null) = (asked_by is null));
create index community_invitation_by on community_invitation (asked_by) where asked_by is not null;
--rollback alter table community_invitation drop column asked_at, drop column asked_by;

--changeset community:010-not-again splitStatements:false
create function community_invitation_rest() returns trigger language plpgsql as $$
begin
    if new.asked_at > old.asked_at and new.asked_at < old.asked_at + interval '90 days' then
        raise exception using errcode = 'check_violation', constraint = 'community_invitation_rest',
            message = 'relation "community_invitation" violates check constraint "community_invitation_rest"';
    end if;
    return new;
end $$;
create trigger community_invitation_rest before update of asked_at on community_invitation
    for each row when (new.asked_at is distinct from old.asked_at) execute function community_invitation_rest();
--rollback drop trigger community_invitation_rest on community_invitation; drop function community_invitation_rest();
