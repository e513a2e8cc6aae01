--liquibase formatted sql

--changeset discussion:005-poll-results
--comment From when on the results of a poll are shown; fixed with the question.
alter table discussion_poll add column results text not null default 'ALWAYS'
    constraint discussion_poll_results check (results in ('ALWAYS', 'AFTER_ANSWER', 'AFTER_CLOSE'));
--rollback alter table discussion_poll drop column results;
