--liquibase formatted sql

--changeset discussion:080-hidden
--comment How many days an open discussion was hidden by moderation: they do not count in how long it may be.
alter table discussion
    add column hidden_days integer not null default 0 constraint discussion_hidden_days check (hidden_days >= 0),
    drop constraint discussion_term,
    add constraint discussion_term check (closes_on - opens_on - hidden_days between 3 and 60);
--rollback alter table discussion drop constraint discussion_term; update discussion set closes_on = closes_on - hidden_days; alter table discussion drop column hidden_days, add constraint discussion_term check (closes_on - opens_on between 3 and 60);
