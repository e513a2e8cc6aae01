--liquibase formatted sql

--changeset resolution:009-indicator-present
--comment Present values that take long to count, as a job counted them last. What is quick is counted when somebody asks.
create table indicator_present (
    key     text    not null,
    version integer not null,
    from_on date    not null,
    to_on   date    not null,
    value   numeric,
    primary key (key, version)
);
call watch_public('indicator_present', 'resolutions');
--rollback drop table indicator_present;
