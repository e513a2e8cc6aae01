--liquibase formatted sql

--changeset problem:080-silence
--comment From when silence confirms, when that is later than the claim: moderation had hidden the problem meanwhile. The claim keeps its own moment, by which it is decided who is heard.
alter table problem add column silence_from timestamptz;
--rollback alter table problem drop column silence_from;
