--liquibase formatted sql

--changeset shared:004-text splitStatements:false
--comment One way to fold text for search and sorting: lower case, ё as е, no quotation marks.
create function fold(words text) returns text language sql immutable strict parallel safe as $$
    select translate(lower(words collate "unicode"), 'ё«»"„“”', 'е')
$$;
--rollback drop function fold(text);

--changeset shared:004-fold-fast splitStatements:false
--comment The same letters by PostgreSQL's own tables of Unicode, which are twice as fast as those of ICU: an import folds each text.
create or replace function fold(words text) returns text language sql immutable strict parallel safe as $$
    select translate(lower(words collate "pg_unicode_fast"), 'ё«»"„“”', 'е')
$$;
--rollback create or replace function fold(words text) returns text language sql immutable strict parallel safe as $$ select translate(lower(words collate "unicode"), 'ё«»"„“”', 'е') $$;
