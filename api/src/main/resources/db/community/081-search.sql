--liquibase formatted sql

--changeset community:081-search
--comment What stands in a community is found by the one search box too: its library, its statements, its questions and answers.
alter table community_document add column words tsvector generated always as (to_tsvector('russian', fold(title))) stored;
alter table community_statement add column words tsvector generated always as
    (setweight(to_tsvector('russian', fold(title)), 'A') || setweight(to_tsvector('russian', fold(body)), 'B')) stored;
alter table community_question add column words tsvector generated always as
    (setweight(to_tsvector('russian', fold(title)), 'A')
        || setweight(to_tsvector('russian', fold(coalesce(body, ''))), 'B')) stored;
alter table community_answer add column words tsvector generated always as (to_tsvector('russian', fold(body))) stored;
create index community_document_words on community_document using gin (words);
create index community_statement_words on community_statement using gin (words);
create index community_question_words on community_question using gin (words);
create index community_answer_words on community_answer using gin (words);
create index community_document_title_alike on community_document using gin (fold(title) gin_trgm_ops);
create index community_statement_title_alike on community_statement using gin (fold(title) gin_trgm_ops);
create index community_question_title_alike on community_question using gin (fold(title) gin_trgm_ops);
--rollback alter table community_document drop column words; alter table community_statement drop column words; alter table community_question drop column words; alter table community_answer drop column words; drop index community_document_title_alike, community_statement_title_alike, community_question_title_alike;
