--liquibase formatted sql

--changeset resolution:004-indicator-snapshot
--comment A territory is an ОКТМО prefix; '' is the whole installation.
create table indicator_snapshot (
    id           uuid        primary key default uuidv7(),
    key          text        not null,
    version      integer     not null check (version >= 1),
    territory    text        not null check (territory ~ '^\d{0,11}$'),
    from_on      date        not null,
    to_on        date        not null check (to_on >= from_on),
    revision     integer     not null check (revision >= 0),
    value        numeric,
    numerator    numeric,
    denominator  numeric,
    sample       bigint      not null check (sample >= 0),
    min_sample   integer     not null check (min_sample >= 0),
    status       text        not null check (status in ('PROVISIONAL', 'FINAL', 'RESTATED')),
    reason       text        check (length(reason) <= 1000),
    computed_at  timestamptz not null,
    build        text        not null,
    input_digest text        not null check (input_digest ~ '^[0-9a-f]{64}$'),
    constraint indicator_snapshot_once unique (key, version, territory, from_on, to_on, revision),
    check ((status = 'RESTATED') = (reason is not null))
);
create index indicator_snapshot_newest on indicator_snapshot (key, territory, version desc, to_on desc, revision desc);
--rollback drop table indicator_snapshot;

--changeset resolution:004-final-is-final splitStatements:false
create function keep_final_snapshots() returns trigger language plpgsql as $$
begin
    if old.status <> 'PROVISIONAL' then
        raise exception 'a final snapshot never changes: restate it'
            using errcode = 'integrity_constraint_violation', constraint = 'indicator_snapshot_final';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger indicator_snapshot_final before update or delete on indicator_snapshot
    for each row execute function keep_final_snapshots();
--rollback drop trigger indicator_snapshot_final on indicator_snapshot; drop function keep_final_snapshots();

--changeset resolution:004-indicator-target
--comment A newer target of the same indicator retires the older; nothing is overwritten.
create table indicator_target (
    id                uuid        primary key default uuidv7(),
    recommendation_id uuid        not null references recommendation (id) on delete cascade,
    key               text        not null check (length(key) between 1 and 60),
    baseline          numeric,
    baseline_on       date,
    baseline_source   text        not null check (baseline_source in ('MEASURED', 'DECLARED', 'UNKNOWN')),
    target            numeric     not null,
    target_on         date        not null,
    set_by            uuid        not null,
    set_at            timestamptz not null,
    retired_at        timestamptz,
    check ((baseline is null) = (baseline_source = 'UNKNOWN'))
);
create unique index indicator_target_current on indicator_target (recommendation_id, key) where retired_at is null;
--rollback drop table indicator_target;
