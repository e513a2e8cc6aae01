--liquibase formatted sql

--changeset shared:020-bucket
--comment Token buckets that replicas share. Unlogged: a write costs no flush to the disk, and after a crash all are full again. Keys are seals, so that no address stands here.
create unlogged table bucket (
    id         text   primary key,
    state      bytea,
    expires_at bigint
);
create index bucket_expires on bucket (expires_at);
--rollback drop table bucket;
