--liquibase formatted sql

--changeset platform:081-search
--comment What is talked about at a platform, and what was decided there, is found by the one search box too.
alter table platform_topic add column words tsvector generated always as
    (setweight(to_tsvector('russian', fold(title)), 'A')
        || setweight(to_tsvector('russian', fold(coalesce(body, '') || ' ' || coalesce(outcome, ''))), 'B')) stored;
alter table platform_minutes add column words tsvector generated always as (to_tsvector('russian', fold(decisions))) stored;
create index platform_topic_words on platform_topic using gin (words);
create index platform_topic_title_alike on platform_topic using gin (fold(title) gin_trgm_ops);
create index platform_minutes_words on platform_minutes using gin (words);
--rollback alter table platform_topic drop column words; alter table platform_minutes drop column words; drop index platform_topic_title_alike;
