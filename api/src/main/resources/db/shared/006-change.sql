--liquibase formatted sql

--changeset shared:006-public-change
--comment What public answers are made of has changed: one row for each transaction and topic, added by triggers in the very transaction, so that nobody who writes can forget it and no row is fought for. The number of a topic is the sum; it only grows (decision 0008).
create table public_change (
    topic text   not null,
    n     bigint not null default 1 check (n > 0)
) with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_insert_threshold = -1);
--rollback drop table public_change;

--changeset shared:006-public-changed splitStatements:false
--comment The setting remembers that this transaction has said so already; it is undone with a savepoint, as the row is.
create function public_changed() returns trigger language plpgsql as $$
declare
    said constant text := 'roundtable.changed_' || tg_argv[0];
    here constant text := pg_current_xact_id()::text;
begin
    if current_setting(said, true) is distinct from here then
        insert into public_change (topic) values (tg_argv[0]);
        perform set_config(said, here, true);
    end if;
    return null;
end $$;
--rollback drop function public_changed();

--changeset shared:006-watch-public splitStatements:false
--comment For tables that public answers read. By row, since a statement that finds no row changes nothing; the condition spares all rows but those of the first statement.
create procedure watch_public(watched regclass, topic text) language plpgsql as $$
begin
    execute format('create trigger %I after insert or update or delete on %s for each row
        when (current_setting(%L, true) is distinct from pg_current_xact_id()::text)
        execute function public_changed(%L)', watched || '_public', watched, 'roundtable.changed_' || topic, topic);
    execute format('create trigger %I after truncate on %s for each statement execute function public_changed(%L)',
        watched || '_public_all', watched, topic);
end $$;
--rollback drop procedure watch_public(regclass, text);
