--liquibase formatted sql

--changeset file:001-stored-file
--comment Bytes stand in the database: they are saved, restored and seen by all replicas together with the rows that name them (decision 0043).
create table stored_file (
    id          uuid        primary key default uuidv7(),
    created_at  timestamptz not null,
    kind        text        not null constraint stored_file_kind check (kind in ('IMAGE', 'DOCUMENT')),
    media_type  text        not null,
    name        text        not null constraint stored_file_name check (length(name) between 1 and 255),
    size_bytes  bigint      not null constraint stored_file_size check (size_bytes between 1 and 26214400),
    width       integer,
    height      integer,
    uploaded_by uuid        references app_user (id) on delete set null,
    constraint stored_file_picture check ((kind = 'IMAGE') = (width is not null and height is not null))
);
create index stored_file_uploader on stored_file (uploaded_by, created_at);
create index stored_file_age on stored_file (created_at, id);

create table file_content (
    file_id    uuid    not null references stored_file (id) on delete cascade,
    size       text    not null constraint file_content_size check (size in ('SMALL', 'MEDIUM', 'LARGE', 'ORIGINAL')),
    media_type text    not null,
    width      integer,
    height     integer,
    sha256     bytea   not null constraint file_content_hash check (octet_length(sha256) = 32),
    bytes      bytea   not null,
    primary key (file_id, size)
);
-- Pictures and office files are packed already.
alter table file_content alter column bytes set storage external;
--rollback drop table file_content; drop table stored_file;

--changeset file:001-public-change
--comment Public answers read these tables (decision 0008).
call watch_public('stored_file', 'files');
call watch_public('file_content', 'files');
--rollback drop trigger stored_file_public on stored_file; drop trigger stored_file_public_all on stored_file; drop trigger file_content_public on file_content; drop trigger file_content_public_all on file_content;
