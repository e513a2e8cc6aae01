--liquibase formatted sql

--changeset organization:053-register-remark
--comment Rows of a register that are taken though something of what they say is not: a direction that nobody knows here.
alter table register_import add column remarked bigint not null default 0;
--rollback alter table register_import drop column remarked;
