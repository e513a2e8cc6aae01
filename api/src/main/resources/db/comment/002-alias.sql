--liquibase formatted sql

--changeset comment:002-alias
--comment The number under which somebody speaks of a thing without a name: «Участник 7», the same as long as the thing is talked about.
create table comment_alias (
    subject_type text    not null,
    subject_id   uuid    not null,
    account      uuid    not null,
    number       integer not null constraint comment_alias_number check (number >= 1),
    constraint comment_alias_once primary key (subject_type, subject_id, account),
    constraint comment_alias_own unique (subject_type, subject_id, number)
);
create index comment_alias_by on comment_alias (account);
alter table comment add column alias integer;
alter table comment add constraint comment_alias_of_person check (alias is null
    or (alias >= 1 and organization_id is null and side = 'RESIDENT'));
--rollback alter table comment drop column alias; drop table comment_alias;

--changeset comment:002-alias-kept splitStatements:false
--comment Nobody takes a name off words that were said under it, and nobody puts one on words that were said without.
create function comment_alias_kept() returns trigger language plpgsql as $$
begin
    raise exception 'The alias of a comment never changes' using errcode = 'check_violation';
end $$;
create trigger comment_alias_kept before update on comment
    for each row when (old.alias is distinct from new.alias) execute function comment_alias_kept();
--rollback drop trigger comment_alias_kept on comment; drop function comment_alias_kept();
