--liquibase formatted sql

--changeset comment:001-comment
--comment What people say about a public thing: a root, or a reply to a root, either with a quotation. No foreign keys to things: they belong to features that this one does not know. `shown` is what stands in the public list, as words or as a placeholder; `counted` is what is counted. The counters belong to the triggers.
create table comment (
    id              uuid        primary key default uuidv7(),
    version         bigint      not null default 0,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    subject_type    text        not null constraint comment_subject check (length(subject_type) between 1 and 100),
    subject_id      uuid        not null,
    root_id         uuid        references comment (id),
    quoted_id       uuid        references comment (id),
    author          uuid        not null,
    author_left     boolean     not null default false,
    organization_id uuid        references organization (id),
    side            text        not null constraint comment_side check (side in
        ('NGO', 'BUSINESS', 'GOVERNMENT', 'RESIDENT')),
    stance          text        constraint comment_stance check (stance in ('IN_FAVOUR', 'AGAINST', 'NEUTRAL')),
    status          text        not null constraint comment_status check (status in
        ('SUBMITTED', 'PUBLISHED', 'RETURNED', 'REMOVED')),
    text            text        not null constraint comment_text check (length(text) between 1 and 4000),
    language        text        not null constraint comment_language check (language in ('ru', 'en')),
    published_at    timestamptz,
    edited_at       timestamptz,
    removed_at      timestamptz,
    returned_reason text        constraint comment_returned check (length(returned_reason) <= 2000),
    reply_count     integer     not null default 0 constraint comment_replies check (reply_count >= 0),
    hidden_at       timestamptz,
    masked          text,
    placed_at       timestamptz generated always as (coalesce(published_at, created_at)) stored,
    shown           boolean     generated always as
        (status = 'PUBLISHED' or (status = 'REMOVED' and reply_count > 0)) stored,
    counted         boolean     generated always as (status = 'PUBLISHED' and hidden_at is null) stored,
    constraint comment_depth check (root_id is null or stance is null),
    constraint comment_published check (status <> 'PUBLISHED' or published_at is not null),
    constraint comment_removed check ((status = 'REMOVED') = (removed_at is not null))
);
create index comment_newest on comment (subject_type, subject_id, placed_at desc, id desc) where root_id is null;
create index comment_most_answered on comment (subject_type, subject_id, reply_count desc, id desc) where root_id is null;
create index comment_replies_of on comment (root_id, placed_at, id) where root_id is not null;
create index comment_quotations on comment (quoted_id) where quoted_id is not null;
create index comment_by_author on comment (author, created_at);
create index comment_by_status on comment (status, created_at, id) where status in ('SUBMITTED', 'RETURNED');
create index comment_by_removal on comment (removed_at) where status = 'REMOVED';
--rollback drop table comment;

--changeset comment:001-version
--comment Earlier words of a comment, for moderators.
create table comment_version (
    comment_id uuid        not null references comment (id) on delete cascade,
    version    bigint      not null,
    text       text        not null,
    until      timestamptz not null,
    primary key (comment_id, version)
);
create index comment_version_until on comment_version (until);
--rollback drop table comment_version;

--changeset comment:001-count
--comment How many comments a thing has; kept by the trigger, in the transaction of the comment.
create table comment_count (
    subject_type text    not null,
    subject_id   uuid    not null,
    total        integer not null default 0 constraint comment_count_total check (total >= 0),
    in_favour    integer not null default 0 constraint comment_count_in_favour check (in_favour >= 0),
    against      integer not null default 0 constraint comment_count_against check (against >= 0),
    neutral      integer not null default 0 constraint comment_count_neutral check (neutral >= 0),
    primary key (subject_type, subject_id)
);
--rollback drop table comment_count;

--changeset comment:001-counted splitStatements:false
--comment First the root, then the thing, always in this order: two who write at once never wait for each other.
create function comment_counted() returns trigger language plpgsql as $$
declare
    was_one integer := case when tg_op = 'UPDATE' and old.counted then 1 else 0 end;
    is_one integer := new.counted::integer;
begin
    if was_one <> is_one and new.root_id is not null then
        update comment set reply_count = reply_count + is_one - was_one where id = new.root_id;
    end if;
    if was_one <> is_one or (tg_op = 'UPDATE' and was_one = 1 and old.stance is distinct from new.stance) then
        insert into comment_count as c (subject_type, subject_id, total, in_favour, against, neutral)
        values (new.subject_type, new.subject_id, is_one,
            is_one * coalesce(new.stance = 'IN_FAVOUR', false)::integer,
            is_one * coalesce(new.stance = 'AGAINST', false)::integer,
            is_one * coalesce(new.stance = 'NEUTRAL', false)::integer)
        on conflict (subject_type, subject_id) do update set
            total = c.total + is_one - was_one,
            in_favour = c.in_favour + is_one * coalesce(new.stance = 'IN_FAVOUR', false)::integer
                - was_one * coalesce(old.stance = 'IN_FAVOUR', false)::integer,
            against = c.against + is_one * coalesce(new.stance = 'AGAINST', false)::integer
                - was_one * coalesce(old.stance = 'AGAINST', false)::integer,
            neutral = c.neutral + is_one * coalesce(new.stance = 'NEUTRAL', false)::integer
                - was_one * coalesce(old.stance = 'NEUTRAL', false)::integer;
    end if;
    return null;
end $$;
create trigger comment_counted after insert or update on comment
    for each row execute function comment_counted();
--rollback drop trigger comment_counted on comment; drop function comment_counted();

--changeset comment:001-recount splitStatements:false
--comment Puts right what is kept and is not what the rows say; returns how many were wrong.
create function comment_recount() returns integer language plpgsql as $$
declare
    wrong integer;
    roots integer;
begin
    with counted as (
        select c.subject_type, c.subject_id, count(*) filter (where c.counted)::integer as total,
            count(*) filter (where c.counted and c.stance = 'IN_FAVOUR')::integer as in_favour,
            count(*) filter (where c.counted and c.stance = 'AGAINST')::integer as against,
            count(*) filter (where c.counted and c.stance = 'NEUTRAL')::integer as neutral
        from comment c group by 1, 2)
    update comment_count k set total = n.total, in_favour = n.in_favour, against = n.against, neutral = n.neutral
    from counted n where n.subject_type = k.subject_type and n.subject_id = k.subject_id
        and (k.total, k.in_favour, k.against, k.neutral) is distinct from (n.total, n.in_favour, n.against, n.neutral);
    get diagnostics wrong = row_count;
    with counted as (
        select r.id, (select count(*) from comment a where a.root_id = r.id and a.counted)::integer as replies
        from comment r where r.root_id is null)
    update comment c set reply_count = n.replies from counted n where n.id = c.id and c.reply_count <> n.replies;
    get diagnostics roots = row_count;
    return wrong + roots;
end $$;
--rollback drop function comment_recount();

--changeset comment:001-public-change
--comment Public answers read these tables (decision 0008).
call watch_public('comment', 'comments');
call watch_public('comment_count', 'comments');
--rollback drop trigger comment_public on comment; drop trigger comment_public_all on comment; drop trigger comment_count_public on comment_count; drop trigger comment_count_public_all on comment_count;
