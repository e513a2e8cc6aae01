--liquibase formatted sql

--changeset proposal:080-silence
--comment From when silence confirms, when that is later than the claim: moderation had hidden the proposal meanwhile. The claim keeps its own moment, by which it is decided who is heard.
alter table proposal add column silence_from timestamptz;
--rollback alter table proposal drop column silence_from;
