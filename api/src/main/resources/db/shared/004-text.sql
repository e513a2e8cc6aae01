--liquibase formatted sql

--changeset shared:004-text splitStatements:false
--comment One way to fold text for search and sorting: lower case, ё as е, no quotation marks.
create function fold(words text) returns text language sql immutable strict parallel safe as $$
    select translate(lower(words collate "unicode"), 'ё«»"„“”', 'е')
$$;
--rollback drop function fold(text);
