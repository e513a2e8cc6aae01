--liquibase formatted sql

--changeset proposal:013-editor
--comment Whoever is asked to write on a draft and not to propose it. Kept in the proposal's own row as the co-authors are, so that rights need no further question; nobody is left there once it is public.
alter table proposal
    add column editors uuid[] not null default '{}' constraint proposal_editors check (cardinality(editors) <= 200),
    add constraint proposal_editors_of_draft check (published_at is null or cardinality(editors) = 0);
create index proposal_by_editor on proposal using gin (editors) where published_at is null;
alter table proposal_co_author
    add column part text not null default 'AUTHOR' constraint proposal_co_author_part check (part in ('AUTHOR', 'EDITOR')),
    add constraint proposal_editor_person check (part = 'AUTHOR' or organization_id is null);
--rollback drop index proposal_by_editor; alter table proposal_co_author drop constraint proposal_editor_person, drop column part; alter table proposal drop constraint proposal_editors_of_draft, drop column editors;

--changeset proposal:013-lock
--comment Who writes in which field of a draft, and until when that holds. The key lets one person in; whoever comes after the time is over takes the row.
create table proposal_field_lock (
    proposal_id uuid        not null references proposal (id) on delete cascade,
    field       text        not null constraint proposal_field_lock_field check (field in
        ('SPEAKER', 'TITLE', 'BODY', 'AREAS', 'PLACE', 'LINKS')),
    account     uuid        not null,
    taken_at    timestamptz not null,
    expires_at  timestamptz not null,
    constraint proposal_field_lock_once primary key (proposal_id, field),
    constraint proposal_field_lock_time check (expires_at > taken_at)
);
create index proposal_field_lock_by on proposal_field_lock (account);
--rollback drop table proposal_field_lock;
