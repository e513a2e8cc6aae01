--liquibase formatted sql

--changeset resolution:060-rule-filter
--comment A rule may look in one place and in some areas only (dialogue 4); rules that differ by that stand side by side.
alter table evidence_rule add column territory_id uuid constraint evidence_rule_territory references territory (id);
alter table evidence_rule add column area_ids uuid[] not null default '{}'
    constraint evidence_rule_areas check (cardinality(area_ids) <= 5 and array_position(area_ids, null) is null);
drop index evidence_rule_once;
create unique index evidence_rule_once
    on evidence_rule (recommendation_id, entity_type, predicate_key, territory_id, area_ids) nulls not distinct
    where stopped_at is null;
-- Without its filter a narrow rule would find too much.
--rollback drop index evidence_rule_once; update evidence_rule set stopped_at = now() where stopped_at is null and (territory_id is not null or area_ids <> '{}'); create unique index evidence_rule_once on evidence_rule (recommendation_id, entity_type, predicate_key) where stopped_at is null; alter table evidence_rule drop column territory_id, drop column area_ids;

--changeset resolution:060-rule-filter-derive splitStatements:false
--comment The same areas in another order are the same filter; arrays have no foreign keys, so areas are looked for here.
create function evidence_rule_derive() returns trigger language plpgsql as $$
begin
    new.area_ids := array(select distinct a from unnest(new.area_ids) a order by a);
    if exists (select from unnest(new.area_ids) a where not exists (select from activity_area k where k.id = a)) then
        raise foreign_key_violation using message = 'No such activity area', constraint = 'evidence_rule_area';
    end if;
    return new;
end $$;
create trigger evidence_rule_derive before insert or update of area_ids on evidence_rule
    for each row execute function evidence_rule_derive();
--rollback drop trigger evidence_rule_derive on evidence_rule; drop function evidence_rule_derive();
