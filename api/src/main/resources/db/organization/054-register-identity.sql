--liquibase formatted sql

--changeset organization:054-own-numbers
--comment Rows carry numbers of the register's own, which mean nothing without its name. What was checked before is asked for it.
alter table register_import add column own_numbers boolean not null default false;
update register_import set own_numbers = true
where status = 'READY' and source is null and columns @> '[{"field": "id"}]';
--rollback alter table register_import drop column own_numbers;

--changeset organization:054-by-number
--comment The row is known by its number only, and under another ОГРН: the question is whether it is the same organization.
alter table register_conflict add column by_number boolean not null default false;
--rollback alter table register_conflict drop column by_number;

--changeset organization:054-taken
--comment Whom the rows that an import has written speak of, batch by batch, so that whoever goes on after a crash knows it.
create table register_taken (
    import_id        uuid   not null references register_import (id) on delete cascade,
    position         bigint not null,
    organization_ids uuid[] not null,
    primary key (import_id, position)
);
--rollback drop table register_taken;
