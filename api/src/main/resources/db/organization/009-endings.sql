--liquibase formatted sql

--changeset organization:009-endings splitStatements:false
--comment The dictionary counts a word to a thousand and no further. A beginning that one very common word has was therefore still collected whole: 0.3 s for «помошь детям».
create or replace function organization_endings(beginning text) returns text[] language sql stable as $$
    select case when sum(w.number) >= 1000 then (array_agg(w.word order by w.number desc, w.word))[1:30] end
    from organization_word w where w.word >= beginning and w.word < beginning || U&'\+10FFFF'
$$;
--rollback select 1;
