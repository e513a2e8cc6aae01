--liquibase formatted sql

--changeset resolution:012-masked
--comment Words of a resolution and of what was said below it, while moderation keeps them from the public. The rows themselves stay, with a notice in place of the words: a promise counts whatever was wrong with its wording.
create table resolution_masked (
    part_id uuid  primary key,
    subject uuid  not null,
    part    text  not null check (part in ('round_table', 'point', 'addressee', 'recommendation', 'step', 'report', 'milestone')),
    words   jsonb not null
);
create index resolution_masked_subject on resolution_masked (subject);
--rollback drop table resolution_masked;
