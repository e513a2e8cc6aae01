-- Run after rows are loaded: what the product keeps beside the rows, made as the product makes it.

-- Counts and cells of the map grow by a row for each statement that wrote; here they are joined.
do $$
begin
    while organization_fold(1000000) > 0 loop
        null;
    end loop;
end $$;

-- The dictionary learns as it does from the outbox. Words of the texts come from a closed list, so that one row in two
-- hundred has them all; of the rest the names are enough. Each of those rows stands for two hundred, and what is counted a
-- thousand times is counted no further.
select organization_learn(array(select id from organization where hashtext(id::text) % 200 = 0));
update organization_word set number = least(number * 200, 1000);
insert into organization_word (word)
select distinct w
from organization o, regexp_split_to_table(fold(o.short_name) collate "unicode", '[^[:alnum:]]+') w
where o.listed and length(w) between 4 and 60 and w !~ '[0-9]'
on conflict do nothing;

-- Points of the profiles and counts by territory, as every night. Duplicates are left to the night: there are none.
insert into organization_quality (organization_id, points, fresh, confirmed_at, computed_on)
select o.id, organization_completeness_points(m.met), m.met[8], o.confirmed_at, current_date
from organization o cross join lateral organization_completeness(o, current_date) m(met)
where o.listed;
select organization_count_territories(null, now());
