--liquibase formatted sql

--changeset comment:003-recount splitStatements:false
--comment Counts are reported when they differ, as those of every feature, and no longer put right unseen.
drop function comment_recount();
--rollback select 1;
