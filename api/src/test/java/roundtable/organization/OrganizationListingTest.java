package roundtable.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.organization.Given.ORGANIZATIONS;
import static roundtable.organization.Given.added;
import static roundtable.organization.Given.name;
import static roundtable.organization.Given.organization;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** What listings, kept counts and cells answer is what a plain look at the table would. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = "01933b7e-0000-7000-8000-0000000000a8", roles = "administrator")
class OrganizationListingTest {
    private static final List<String> KINDS = List.of("ngo", "business", "council");
    private static final List<String> TERRITORIES = List.of("84701000", "84640000", "84000000", "01000000");

    @Inject
    DataSource database;

    private List<String> areas;

    @BeforeEach
    void some_organizations() {
        List<String> all =
                given().get("/api/v1/activity-areas").then().extract().path("items.id");
        // Others look at the first ones.
        areas = all.subList(10, 20);
        for (var n = 0; n < 12; n++) {
            var body = organization(name("абвгд".charAt(n % 5) + "список"));
            body.put("kind", KINDS.get(n % 3));
            body.put("activityAreaIds", List.of(areas.get(n % 4), areas.get(n % 3 + 4)));
            body.put("territoryId", territory(TERRITORIES.get(n % 4)));
            body.put("location", Map.of("lat", 51.95 + n * 0.01, "lon", 85.9 + n * 0.3));
            added(body);
        }
    }

    private static String territory(String oktmo) {
        return given().get("/api/v1/territories/" + oktmo).then().extract().path("id");
    }

    private List<String> sql(String select) {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(select)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** A query of the list and the condition that says the same. */
    private Stream<String[]> filters() {
        var one = "o.area_ids @> '{%s}'".formatted(areas.get(0));
        var several = "o.area_ids && '{%s,%s,%s}'".formatted(areas.get(0), areas.get(1), areas.get(4));
        var any = "&area=" + areas.get(0) + "&area=" + areas.get(1) + "&area=" + areas.get(4);
        var combined = new ArrayList<String[]>();
        for (var area : List.of(
                new String[] {"", "true"}, new String[] {"&area=" + areas.get(0), one}, new String[] {any, several})) {
            for (var place : List.of(
                    new String[] {"", "true"},
                    new String[] {"&territory=84000000", "o.region = '84'"},
                    new String[] {"&territory=84701000", "o.municipality = '84701'"},
                    new String[] {"&territory=847", "o.oktmo like '847%'"})) {
                for (var kind : List.of(
                        new String[] {"", "true"},
                        new String[] {"&kind=council", "o.kind = 'COUNCIL'"},
                        new String[] {"&kind=ngo&kind=business", "o.kind in ('NGO', 'BUSINESS')"})) {
                    combined.add(new String[] {
                        area[0] + place[0] + kind[0], "o.listed and " + area[1] + " and " + place[1] + " and " + kind[1]
                    });
                }
            }
        }
        combined.add(new String[] {any + "&verified=false", "o.listed and not o.verified and " + several});
        return combined.stream();
    }

    private static JsonPath page(String query) {
        return given().get(ORGANIZATIONS + "?limit=5" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void pages_by_name_are_the_sorted_table_under_any_filters() {
        filters().forEach(filter -> {
            var seen = new ArrayList<String>();
            String cursor = null;
            do {
                var page = page(filter[0] + (cursor == null ? "" : "&cursor=" + cursor));
                seen.addAll(page.getList("items.id", String.class));
                cursor = page.getString("nextCursor");
            } while (cursor != null && seen.size() < 60);
            assertThat(seen)
                    .as(filter[0])
                    .isEqualTo(sql("select id from organization o where " + filter[1] + " order by name_key, id limit "
                            + Math.max(seen.size(), cursor == null ? 1_000 : 0)));
        });
    }

    @Test
    void totals_and_facets_are_exact_under_any_filters() {
        filters().forEach(filter -> {
            var page = page(filter[0] + "&withTotal=true&facets=area,kind,territory");
            assertThat(page.getString("total"))
                    .as(filter[0])
                    .isEqualTo(sql("select count(*) from organization o where " + filter[1])
                            .get(0));
            assertThat(page.getString("facetsWithin")).isNull();
            for (var kind : KINDS) {
                var counted = page.getString("facets.kind.find { it.id == '" + kind + "' }.count");
                // A facet's own filter does not narrow it.
                var others = filter[1].substring(0, filter[1].lastIndexOf(" and "));
                if (!filter[0].contains("verified")) {
                    assertThat(counted == null ? "0" : counted)
                            .as(filter[0] + " " + kind)
                            .isEqualTo(sql("select count(*) from organization o where " + others + " and kind = upper('"
                                            + kind + "')")
                                    .get(0));
                }
            }
        });
    }

    @Test
    void every_zoom_of_the_map_has_everybody_in_its_box_once() {
        for (var filter : List.of(
                new String[] {"", "true"},
                new String[] {"&kind=council", "kind = 'COUNCIL'"},
                new String[] {"&area=" + areas.get(1), "area_ids @> '{" + areas.get(1) + "}'"},
                new String[] {"&territory=84000000", "region = '84'"},
                new String[] {"&territory=84701000", "municipality = '84701'"})) {
            var there = sql("select count(*) from organization where listed and place is not null and " + filter[1])
                    .get(0);
            for (var zoom = 0; zoom < 20; zoom += 3) {
                var clusters = given().get(ORGANIZATIONS + "/map?bbox=-180,-90,180,90&zoom=" + zoom + filter[0])
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                assertThat(clusters.getList("clusters.count", Integer.class).stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .as(filter[0] + " " + zoom)
                        .isEqualTo(Integer.parseInt(there));
                clusters.getList("clusters.findAll { it.count == 1 }.id", String.class)
                        .forEach(id -> assertThat(id).isNotNull());
            }
        }
        // Close up no two cells are joined that are not near.
        var close = given().get(ORGANIZATIONS + "/map?bbox=85.85,51.93,89.3,52.1&zoom=9")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(close.getList("clusters")).hasSizeGreaterThan(8);
    }

    @Test
    void a_common_word_is_ranked_among_the_best_known_and_says_so() {
        var marker = name("Частое");
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        """
                        insert into organization (id, created_at, updated_at, slug, kind, status, short_name, language, published_at)
                        select uuidv7(), now(), now(), 'many-' || ? || n, 'NGO', 'PUBLISHED', ? || ' ' || n, 'ru', now()
                        from generate_series(1, 450) n""")) {
            insert.setString(1, Long.toString(System.nanoTime()));
            insert.setString(2, marker);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        var page = page("&facets=kind&q=" + marker);
        assertThat(page.getString("total")).isNull();
        assertThat(page.getInt("moreThan")).isEqualTo(400);
        assertThat(page.getInt("facetsWithin")).isEqualTo(400);
        assertThat(page.getInt("facets.kind[0].count")).isBetween(400, 401);
        assertThat(page("&withTotal=true&q=" + marker).getInt("total")).isEqualTo(450);
        sql("delete from organization_slug where slug like 'many-%' returning slug");
        sql("delete from organization where short_name like '" + marker + "%' returning id");
    }
}
