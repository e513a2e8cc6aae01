--liquibase formatted sql

--changeset shared:010-letter
--comment What has been sent: nothing twice, and not too much to one address. The address is there only as a code that the installation's secret makes, so that a copy of the table names nobody.
create table letter (
    message_id text        primary key check (length(message_id) between 3 and 300),
    address    bytea       not null check (octet_length(address) = 32),
    asked      boolean     not null,
    sent_at    timestamptz not null
);
create index letter_address on letter (address, sent_at) where asked;
create index letter_sent on letter (sent_at);
--rollback drop table letter;
