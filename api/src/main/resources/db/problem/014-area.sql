--liquibase formatted sql

--changeset problem:014-ring splitStatements:false
--comment Whether numbers are the outline of an area: longitude and latitude in turn, closed, of at most a hundred points, no wider than three degrees (some 200 km of a city's surroundings) and not crossing itself.
create function problem_ring(ring double precision[]) returns boolean language sql immutable parallel safe as $$
    with at as (
        select n, point(ring[2 * n - 1], ring[2 * n]) as spot from generate_series(1, cardinality(ring) / 2) n),
    side as (
        select a.n, lseg(a.spot, b.spot) as line from at a join at b on b.n = a.n + 1)
    select cardinality(ring) % 2 = 0 and cardinality(ring) between 8 and 202
        and ring[1] = ring[cardinality(ring) - 1] and ring[2] = ring[cardinality(ring)]
        and (select bool_and(spot[0] between -180 and 180 and spot[1] between -90 and 90) from at)
        and (select max(spot[0]) - min(spot[0]) <= 3 and max(spot[1]) - min(spot[1]) <= 3 from at)
        and not exists (
            select from side a join side b on b.n > a.n + 1
            where (a.n > 1 or b.n < cardinality(ring) / 2 - 1) and a.line ?# b.line)
$$;
--rollback drop function problem_ring(double precision[]);

--changeset problem:014-area
--comment Where a problem is may be an area: its outline as GeoJSON writes it. The point of such a problem is the centre of the area, by which maps, circles and the search for what is the same find it.
alter table problem
    add column ring double precision[] constraint problem_area check (problem_ring(ring)),
    add constraint problem_area_centre check (ring is null or lat is not null);
--rollback alter table problem drop column ring;
