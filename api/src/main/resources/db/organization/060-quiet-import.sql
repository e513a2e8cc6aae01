--liquibase formatted sql

--changeset organization:060-quiet-import splitStatements:false
--comment The batches of an import are quiet changes (shared:021-quiet-change). However it ends, by itself, by a person or by a failure, that is said aloud, and nothing kept from before is shown afterwards.
create function register_import_ended() returns trigger language plpgsql as $$
begin
    insert into public_change (topic) values ('organizations');
    return null;
end $$;
create trigger register_import_ended after update of status on register_import for each row
    when (old.status in ('RUNNING', 'UNDOING') and new.status <> old.status)
    execute function register_import_ended();
--rollback drop trigger register_import_ended on register_import; drop function register_import_ended();
