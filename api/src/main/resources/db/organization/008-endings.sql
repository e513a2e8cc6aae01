--liquibase formatted sql

--changeset organization:008-endings splitStatements:false
--comment A beginning that many organizations have was collected whole from the index before the other words were looked at. The dictionary says which words it may become; a rare one is still looked up as a beginning, so that what was just added is found. The dictionary is sorted by bytes: U+10FFFF is behind every letter.
create function organization_endings(beginning text) returns text[] language sql stable as $$
    select case when sum(w.number) > 1000 then (array_agg(w.word order by w.number desc, w.word))[1:30] end
    from organization_word w where w.word >= beginning and w.word < beginning || U&'\+10FFFF'
$$;

drop function organization_query(text[]);
create function organization_query(words text[], endings text[]) returns tsquery language plpgsql immutable as $$
declare
    found tsquery;
    next tsquery;
    last integer := cardinality(words);
begin
    for i in 1..last loop
        next := plainto_tsquery('russian', words[i]);
        if i = last then
            next := next || to_tsquery('simple', case when cardinality(endings) > 0
                then array_to_string(words[i] || array_remove(endings, words[i]), ' | ') else words[i] || ':*' end);
        end if;
        found := coalesce(found && next, next);
    end loop;
    return coalesce(found, plainto_tsquery('simple', ''));
end $$;
--rollback drop function organization_query(text[], text[]); drop function organization_endings(text);

--changeset organization:008-tiers splitStatements:false
--comment The first tiers are smaller, since a tier's matches are collected whole: about 1, 8 and 20 % of a register in which nearly all profiles are complete and a fifth was confirmed lately.
create or replace function organization_tier(o organization, now timestamptz) returns smallint language plpgsql stable as $$
declare
    merits integer := o.verified::integer
        + (o.mission is not null and cardinality(o.area_ids) > 0 and o.territory_id is not null
           and (o.email is not null or o.website is not null or cardinality(o.phones) > 0))::integer
        + coalesce(o.confirmed_at > now - interval '180 days', false)::integer;
    draw integer := get_byte(uuid_send(o.id), 15);
begin
    return case
        when merits = 3 then case when draw < 64 then 0 else 1 end
        when merits = 2 then case when draw < 32 then 1 when draw < 128 then 2 else 3 end
        when draw < 5 then 1
        when draw < 38 then 2
        else 3 end;
end $$;
update organization o set tier = organization_tier(o, now()) where o.tier <> organization_tier(o, now());
--rollback select 1;
