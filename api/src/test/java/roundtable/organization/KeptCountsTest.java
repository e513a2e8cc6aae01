package roundtable.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.organization.Given.act;
import static roundtable.organization.Given.added;
import static roundtable.organization.Given.caller;
import static roundtable.organization.Given.name;
import static roundtable.organization.Given.organization;
import static roundtable.organization.Given.patch;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** What is kept beside organizations stays exact, whoever writes at once. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = "01933b7e-0000-7000-8000-0000000000a9", roles = "administrator")
class KeptCountsTest {
    private static final int THREADS = 12;
    private static final int STEPS = 8;
    private static final String WRONG_COUNTS =
            """
            select count(*) from (
              select territory, area_id, kind, sum(number) as number from organization_count
              group by 1, 2, 3 having sum(number) <> 0) k
            full join (
              select t.territory, a.area as area_id, o.kind, count(*) as number from organization o
                cross join unnest(array['', o.region, o.oktmo]) t(territory)
                cross join unnest('00000000-0000-0000-0000-000000000000'::uuid || o.area_ids) a(area)
              where o.listed and t.territory is not null group by 1, 2, 3) c using (territory, area_id, kind)
            where k.number is distinct from c.number""";
    private static final String WRONG_CELLS =
            """
            select count(*) from (
              select level, x, y, region, kind, sum(number) as number, sum(lat) as lat from organization_cell
              where area_id = '00000000-0000-0000-0000-000000000000'
              group by 1, 2, 3, 4, 5 having sum(number) <> 0 or sum(lat) <> 0 or sum(lon) <> 0) k
            full join (
              select l.level, organization_cell_x(o.lon) >> (24 - l.level) as x,
                organization_cell_y(o.lat) >> (24 - l.level) as y, coalesce(o.region, '') as region, o.kind,
                count(*) as number, sum(round(o.lat * 1e6)::bigint) as lat
              from organization o cross join generate_series(2, 16, 2) l(level)
              where o.listed and o.place is not null group by 1, 2, 3, 4, 5) c using (level, x, y, region, kind)
            where k.number is distinct from c.number or k.lat is distinct from c.lat""";
    private static final String WRONG_LISTINGS =
            """
            select count(*) from organization_area a full join (
              select o.*, area from organization o cross join unnest(o.area_ids) area) o
              on o.id = a.organization_id and o.area = a.area_id
            where (a.kind, a.name_key, a.region, a.municipality, a.listed)
              is distinct from (o.kind, o.name_key, o.region, o.municipality, o.listed)""";

    @Inject
    DataSource database;

    @Inject
    OrganizationUpkeepRepository upkeep;

    private long number(String select) {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(select)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void assertExact() {
        assertThat(number(WRONG_COUNTS)).isZero();
        assertThat(number(WRONG_CELLS)).isZero();
        assertThat(number(WRONG_LISTINGS)).isZero();
    }

    @Test
    void cells_that_an_import_leaves_for_later_come_with_the_fold_and_end_what_was_kept() throws SQLException {
        for (var n = 0; n < 3; n++) {
            added(organization(name("Позже")));
        }
        var changes = "select coalesce(sum(n), 0) from public_change where topic = 'organizations'";
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local roundtable.cells_later = on");
            assertThat(
                            statement.executeUpdate(
                                    "update organization set lat = 51.9 + random() / 10, lon = 85.9 where short_name like 'Позже%'"))
                    .isGreaterThanOrEqualTo(3);
            connection.commit();
        }
        assertThat(number(WRONG_COUNTS)).isZero();
        var before = number(changes);
        while (upkeep.fold() > 0) {
            // Another portion.
        }
        assertExact();
        assertThat(number("select count(*) from organization_cell_due")).isZero();
        assertThat(number(changes)).isGreaterThan(before);
    }

    @Test
    void counts_cells_and_listings_stay_exact_while_many_write() throws Exception {
        List<String> areas =
                given().get("/api/v1/activity-areas").then().extract().path("items.id");
        List<String> territories = List.of("84701000", "84640000", "01000000").stream()
                .map(t ->
                        given().get("/api/v1/territories/" + t).then().extract().<String>path("id"))
                .toList();
        var pool = Executors.newFixedThreadPool(THREADS + 1);
        try {
            var work = new java.util.ArrayList<Callable<Void>>();
            IntStream.range(0, THREADS).forEach(seed -> work.add(() -> write(new Random(seed), areas, territories)));
            work.add(() -> {
                for (var n = 0; n < 20; n++) {
                    upkeep.fold();
                }
                return null;
            });
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertExact();
        while (upkeep.fold() > 0) {
            // Another portion.
        }
        assertExact();
        assertThat(number("select count(*) from organization_count where not folded"))
                .isZero();
        assertThat(number("select count(*) - count(distinct (territory, area_id, kind)) from organization_count"))
                .isZero();
    }

    /** Adds, moves, withdraws, brings back and merges. */
    private static Void write(Random random, List<String> areas, List<String> territories) {
        var last = added(name("Учёт"));
        for (var step = 0; step < STEPS; step++) {
            var body = organization(name("Учёт"));
            body.put("kind", random.nextBoolean() ? "ngo" : "business");
            body.put("activityAreaIds", List.of(areas.get(20 + random.nextInt(3))));
            body.put("territoryId", territories.get(random.nextInt(3)));
            body.put("location", Map.of("lat", 50 + random.nextInt(30) * 0.1, "lon", 80 + random.nextInt(30) * 0.1));
            var id = added(body);
            switch (random.nextInt(4)) {
                case 0 ->
                    patch(
                                    id,
                                    "\"0\"",
                                    "{\"territoryId\":\"%s\",\"location\":null,\"activityAreaIds\":[\"%s\",\"%s\"]}"
                                            .formatted(territories.get(0), areas.get(23), areas.get(24)))
                            .statusCode(200);
                case 1 -> act(id, "archive").statusCode(200);
                case 2 -> {
                    act(id, "archive").statusCode(200);
                    act(id, "restore").statusCode(200);
                }
                default ->
                    caller().contentType("application/json")
                            .body("{\"into\":\"" + last + "\"}")
                            .post(Given.ORGANIZATIONS + "/" + id + "/actions/merge")
                            .then()
                            .statusCode(200);
            }
        }
        return null;
    }

    @Test
    void many_rows_in_one_statement_are_counted_as_one_by_one() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    insert into organization (id, created_at, updated_at, slug, kind, status, short_name, language,
                      published_at, territory_id, area_ids, lat, lon)
                    select uuidv7(), now(), now(), 'bulk-' || n, 'NGO', 'PUBLISHED', 'Много ' || n, 'ru', now(),
                      (select id from territory where oktmo = '84701000'),
                      array(select id from activity_area order by position offset 20 limit 1 + n % 3), 52 + n * 0.001, 86 + n * 0.002
                    from generate_series(1, 500) n""");
            assertExact();
            statement.executeUpdate("update organization set kind = 'COUNCIL', lat = lat + 1, area_ids = area_ids[1:1]"
                    + " where slug like 'bulk-%'");
            assertExact();
            statement.executeUpdate("update organization set verified = true, verified_at = now(),"
                    + " verification_method = 'MODERATOR' where slug like 'bulk-%'");
            assertExact();
            statement.executeUpdate("delete from organization_slug where slug like 'bulk-%';"
                    + " delete from organization where slug like 'bulk-%'");
            assertExact();
        }
    }
}
