--liquibase formatted sql

--changeset moderation:010-voice-level
--comment How well the platform has to know people whose supports and votes count, by territory. The longest code that fits wins; without any a confirmed address is enough.
create table voice_level (
    oktmo_prefix text        not null constraint voice_level_once primary key
        constraint voice_level_prefix check (oktmo_prefix ~ '^\d{0,11}$'),
    supports     text        not null constraint voice_level_supports check (supports in ('MAIL', 'IDENTITY')),
    ballots      text        not null constraint voice_level_ballots check (ballots in ('MAIL', 'IDENTITY')),
    set_at       timestamptz not null
);
call watch_public('voice_level', 'voices');
--rollback drop table voice_level;

--changeset moderation:010-voice-level-of splitStatements:false
create function support_level_of(oktmo text) returns text language sql stable as $$
    select coalesce(
        (select l.supports from voice_level l where starts_with(coalesce(oktmo, ''), l.oktmo_prefix)
         order by length(l.oktmo_prefix) desc limit 1), 'MAIL')
$$;
create function ballot_level_of(oktmo text) returns text language sql stable as $$
    select coalesce(
        (select l.ballots from voice_level l where starts_with(coalesce(oktmo, ''), l.oktmo_prefix)
         order by length(l.oktmo_prefix) desc limit 1), 'MAIL')
$$;
--rollback drop function support_level_of(text); drop function ballot_level_of(text);
