--liquibase formatted sql

--changeset shared:021-quiet-change splitStatements:false
--comment Whoever writes in bulk says so by the setting roundtable.quiet: visitors may see that a minute later, and their answers are not all thrown away with each batch (decision 0008). The end of the bulk is said aloud.
create or replace function public_changed() returns trigger language plpgsql as $$
declare
    said constant text := 'roundtable.changed_' || tg_argv[0];
    here constant text := pg_current_xact_id()::text;
    manner constant text := case when current_setting('roundtable.quiet', true) = 'on' then '.quiet' else '' end;
begin
    if current_setting(said, true) is distinct from here then
        insert into public_change (topic) values (tg_argv[0] || manner);
        perform set_config(said, here, true);
    end if;
    return null;
end $$;
--rollback create or replace function public_changed() returns trigger language plpgsql as 'declare said constant text := ''roundtable.changed_'' || tg_argv[0]; here constant text := pg_current_xact_id()::text; begin if current_setting(said, true) is distinct from here then insert into public_change (topic) values (tg_argv[0]); perform set_config(said, here, true); end if; return null; end';
