--liquibase formatted sql

--changeset moderation:002-voice
--comment Where a support or a vote came from, so that moderators see when many came from one place. The network is never a whole address; after 30 days the row goes.
create table voice_trace (
    subject_type text        not null check (length(subject_type) between 1 and 100),
    subject_id   uuid        not null,
    account      uuid        not null,
    network      text        not null check (length(network) between 1 and 60),
    at           timestamptz not null,
    constraint voice_trace_once primary key (subject_type, subject_id, account)
);
create index voice_trace_at on voice_trace (at);
create index voice_trace_account on voice_trace (account);
--rollback drop table voice_trace;

--changeset moderation:002-suspicion
--comment A pattern that somebody should look at. It takes nothing from anybody: people decide. A reviewed one comes back when half as many voices again have joined it: reviewed_as is how many there were.
create table suspicion (
    id           uuid primary key default uuidv7(),
    pattern      text        not null check (pattern in ('ONE_NETWORK', 'NEW_ACCOUNTS', 'BURST')),
    subject_type text        not null,
    subject_id   uuid        not null,
    network      text,
    title        text        not null check (length(title) between 1 and 1000),
    path         text        not null check (length(path) <= 500),
    accounts     uuid[]      not null,
    first_at     timestamptz not null,
    last_at      timestamptz not null,
    found_at     timestamptz not null,
    reviewed_at  timestamptz,
    reviewed_by  uuid,
    reviewed_as  integer,
    note         text        check (length(note) <= 2000),
    constraint suspicion_once unique nulls not distinct (pattern, subject_type, subject_id, network),
    constraint suspicion_network check ((network is not null) = (pattern = 'ONE_NETWORK')),
    constraint suspicion_reviewed check ((reviewed_at is null) = (reviewed_as is null)
        and (reviewed_at is not null or (reviewed_by is null and note is null))),
    constraint suspicion_order check (last_at >= first_at)
);
create index suspicion_open on suspicion (last_at desc, id desc) where reviewed_at is null;
create index suspicion_done on suspicion (reviewed_at desc, id desc) where reviewed_at is not null;
create index suspicion_accounts on suspicion using gin (accounts);
--rollback drop table suspicion;

--changeset moderation:002-patterns splitStatements:false
--comment Patterns among the voices since a time. One network: so many in an hour from one /24 or /56. New accounts: so many in a day by accounts not a day old. Burst: so many in a minute.
create function voice_patterns(since timestamptz, one_network integer, new_accounts integer, burst integer)
    returns table (pattern text, subject_type text, subject_id uuid, network text, accounts uuid[],
                   first_at timestamptz, last_at timestamptz)
    language sql stable as $$
    with voice as (
        select v.*, coalesce(v.at - u.created_at < interval '1 day', false) as fresh
        from voice_trace v left join app_user u on u.id = v.account
        where v.at >= since),
    ended as (
        select v.*,
               count(*) filter (where v.network <> 'unknown') over (
                   partition by v.subject_type, v.subject_id, v.network order by v.at
                   range between interval '1 hour' preceding and current row) as together,
               count(*) filter (where v.fresh) over (
                   partition by v.subject_type, v.subject_id order by v.at
                   range between interval '1 day' preceding and current row) as young,
               count(*) over (
                   partition by v.subject_type, v.subject_id order by v.at
                   range between interval '1 minute' preceding and current row) as quick
        from voice v),
    -- A voice belongs to a pattern when it lies in any span that reaches the number.
    marked as (
        select e.*,
               max(e.together) over (
                   partition by e.subject_type, e.subject_id, e.network order by e.at
                   range between current row and interval '1 hour' following) >= one_network as is_together,
               e.fresh and max(e.young) over (
                   partition by e.subject_type, e.subject_id order by e.at
                   range between current row and interval '1 day' following) >= new_accounts as is_young,
               max(e.quick) over (
                   partition by e.subject_type, e.subject_id order by e.at
                   range between current row and interval '1 minute' following) >= burst as is_quick
        from ended e)
    select 'ONE_NETWORK', m.subject_type, m.subject_id, m.network, array_agg(m.account order by m.at), min(m.at), max(m.at)
    from marked m where m.is_together group by 2, 3, 4
    union all
    select 'NEW_ACCOUNTS', m.subject_type, m.subject_id, null, array_agg(m.account order by m.at), min(m.at), max(m.at)
    from marked m where m.is_young group by 2, 3
    union all
    select 'BURST', m.subject_type, m.subject_id, null, array_agg(m.account order by m.at), min(m.at), max(m.at)
    from marked m where m.is_quick group by 2, 3
$$;
--rollback drop function voice_patterns(timestamptz, integer, integer, integer);
