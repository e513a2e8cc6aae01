--liquibase formatted sql

--changeset discussion:020-level
--comment How well the platform has to know whoever answers a poll; fixed with the question. An answer says how well its person was known.
alter table discussion_poll add column level text not null default 'MAIL'
    constraint discussion_poll_level check (level in ('MAIL', 'IDENTITY'));
alter table discussion_ballot add column level text not null default 'MAIL'
    constraint discussion_ballot_level check (level in ('MAIL', 'IDENTITY'));
--rollback alter table discussion_poll drop column level; alter table discussion_ballot drop column level;
