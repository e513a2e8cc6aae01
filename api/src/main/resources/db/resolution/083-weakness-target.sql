--liquibase formatted sql

--changeset resolution:083-weakness-target
--comment A target belongs to a recommendation or to a weakness that the round table named, never to both (dialogue 4: recommendationId | W). A strength has none.
alter table round_table_point add constraint round_table_point_kind unique (id, kind);
alter table indicator_target alter column recommendation_id drop not null;
alter table indicator_target add column weakness_id uuid;
alter table indicator_target add column weakness_kind text
    generated always as (case when weakness_id is not null then 'WEAKNESS' end) stored;
alter table indicator_target add constraint indicator_target_weakness
    foreign key (weakness_id, weakness_kind) references round_table_point (id, kind) on delete cascade;
alter table indicator_target add constraint indicator_target_of_one check (num_nonnulls(recommendation_id, weakness_id) = 1);
create unique index indicator_target_of_weakness on indicator_target (weakness_id, key) where retired_at is null;
--rollback drop index indicator_target_of_weakness; delete from indicator_target where weakness_id is not null; alter table indicator_target drop constraint indicator_target_of_one, drop column weakness_kind, drop column weakness_id; alter table indicator_target alter column recommendation_id set not null; alter table round_table_point drop constraint round_table_point_kind;
