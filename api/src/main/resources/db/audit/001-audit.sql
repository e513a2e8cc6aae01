--liquibase formatted sql

--changeset audit:001-audit-entry
--comment No foreign keys: an entry outlives what it tells of.
create table audit_entry (
    seq          bigint      generated always as identity primary key,
    at           timestamptz not null,
    actor_type   text        not null check (actor_type in ('user', 'system', 'visitor')),
    actor_id     uuid,
    session_id   uuid,
    action       text        not null,
    subject_type text,
    subject_id   uuid,
    outcome      text        not null check (outcome in ('ok', 'denied', 'error')),
    request_id   text,
    ip_prefix    text,
    changed      jsonb       not null,
    check ((actor_type = 'user') = (actor_id is not null)),
    check ((subject_type is null) = (subject_id is null))
);
create index audit_entry_subject on audit_entry (subject_type, subject_id, seq desc);
create index audit_entry_actor on audit_entry (actor_id, seq desc);
create index audit_entry_action on audit_entry (action, seq desc);
create index audit_entry_at on audit_entry (at, seq);
--rollback drop table audit_entry;

--changeset audit:001-append-only splitStatements:false
--comment The application may add and read; the trigger refuses the rest to everybody, the owner included.
revoke all on audit_entry from "${appRole}";
grant select, insert on audit_entry to "${appRole}";
create function audit_entry_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_refuse();
--rollback drop trigger audit_entry_append_only on audit_entry; drop function audit_entry_refuse();
