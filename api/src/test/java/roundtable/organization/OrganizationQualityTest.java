package roundtable.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.Given.ORGANIZATIONS;
import static roundtable.organization.Given.added;
import static roundtable.organization.Given.name;
import static roundtable.organization.Given.organization;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** The rules of a complete profile are published, and counted alike everywhere. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = "01933b7e-0000-7000-8000-0000000000ab", roles = "administrator")
class OrganizationQualityTest {
    private static final String TERRITORIES = ORGANIZATIONS + "/territory-quality";

    @Inject
    OrganizationQualityService quality;

    private static String territory(String oktmo) {
        return given().get("/api/v1/territories/" + oktmo)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static Map<String, Object> whole(String name, String oktmo) {
        List<String> areas =
                given().get("/api/v1/activity-areas").then().extract().path("items.id");
        var body = organization(name);
        body.putAll(Map.of(
                "fullName",
                "Полное " + name,
                "mission",
                "Сажаем кедры",
                "activityAreaIds",
                areas.subList(0, 1),
                "territoryId",
                territory(oktmo),
                "email",
                "whole@example.org",
                "location",
                Map.of("lat", 51.9, "lon", 85.9)));
        return body;
    }

    @Test
    void an_empty_profile_is_told_rule_by_rule_what_to_do() {
        var id = added(name("Пустая"));
        given().header("Accept-Language", "ru")
                .get(ORGANIZATIONS + "/" + id + "/completeness")
                .then()
                .statusCode(200)
                .body("points", is(10))
                .body("complete", is(false))
                .body("rules.size()", is(Completeness.Rule.values().length))
                .body("rules.find { it.rule == 'mission' }.met", is(false))
                .body("rules.find { it.rule == 'mission' }.points", is(20))
                .body("rules.find { it.rule == 'mission' }.advice", notNullValue())
                .body("rules.find { it.rule == 'legal' }.met", is(true));
    }

    @Test
    void each_value_brings_its_points_and_all_of_them_are_a_hundred() {
        assertThat(Arrays.stream(Completeness.Rule.values())
                        .mapToInt(Completeness.Rule::points)
                        .sum())
                .isEqualTo(100);
        var id = added(whole(name("Полная"), "84701000"));
        given().get(ORGANIZATIONS + "/" + id + "/completeness")
                .then()
                .body("points", is(85))
                .body("complete", is(true));
        Given.act(id, "confirm").statusCode(200);
        given().get(ORGANIZATIONS + "/" + id + "/completeness")
                .then()
                .body("points", is(100))
                .body("rules.met", everyItem(is(true)));
    }

    @Test
    void the_desk_shows_the_worst_first_and_the_list_can_be_narrowed() {
        var poor = name("Бедная");
        var rich = name("Богатая");
        var here = "84650000";
        var little = organization(poor);
        little.put("territoryId", territory(here));
        var empty = added(little);
        var full = added(whole(rich, here));
        quality.refresh(UUID.fromString(empty));
        quality.refresh(UUID.fromString(full));
        var worst = given().get(ORGANIZATIONS + "/quality?limit=100&territory=" + here)
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + empty + "' }.points", is(25))
                .extract();
        assertThat(worst.<List<Integer>>path("items.points")).isSorted();
        assertThat(worst.<List<String>>path("items.id")).containsSubsequence(empty, full);
        given().get(ORGANIZATIONS + "/quality?order=stale&limit=5")
                .then()
                .statusCode(200)
                .body("items[0].confirmedAt", nullValue())
                .body("items[0].missing.rule", hasItem("confirmed"));
        given().get(ORGANIZATIONS + "?complete=true&q=" + rich).then().body("items.id", hasItem(full));
        given().get(ORGANIZATIONS + "?complete=false&q=" + rich).then().body("items.id", not(hasItem(full)));
        given().get(ORGANIZATIONS + "?fresh=false&q=" + poor).then().body("items.id", hasItem(empty));
        given().get(ORGANIZATIONS + "?fresh=true&q=" + poor).then().body("items.id", not(hasItem(empty)));
    }

    @Test
    void territories_are_counted_and_where_nothing_is_there_is_no_data() {
        var id = added(whole(name("Учтённая"), "84645000"));
        Given.act(id, "verify").statusCode(200);
        quality.refresh(UUID.fromString(id));
        quality.count();
        given().get(TERRITORIES + "?territory=84000000&sort=-verified&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].verified.count", notNullValue())
                .body("items[0].countedAt", notNullValue());
        var counted = "items.find { it.territory.oktmo == '84645000' }";
        given().get(TERRITORIES + "?territory=84000000&limit=100")
                .then()
                .body(counted + ".organizations", notNullValue())
                .body(counted + ".complete.share", notNullValue());
        given().get(TERRITORIES + "?sort=organizations&limit=100")
                .then()
                .body("items[-1].organizations", nullValue())
                .body("items[-1].verified", nullValue());
        quality.refreshAll();
        given().get(TERRITORIES + "?territory=84000000&limit=100")
                .then()
                .body(counted + ".organizations", notNullValue());
    }

    @Test
    void every_order_goes_from_page_to_page() {
        for (var sort :
                List.of("name", "-name", "organizations", "-organizations", "verified", "-fresh", "-suspected")) {
            if (sort.equals("-name")) {
                given().get(TERRITORIES + "?sort=" + sort).then().statusCode(400);
                continue;
            }
            String cursor = given().get(TERRITORIES + "?limit=60&sort=" + sort)
                    .then()
                    .statusCode(200)
                    .body("items.size()", is(60))
                    .extract()
                    .path("nextCursor");
            given().queryParam("cursor", cursor)
                    .get(TERRITORIES + "?limit=60&sort=" + sort)
                    .then()
                    .statusCode(200)
                    .body("nextCursor", nullValue());
        }
        given().get(TERRITORIES + "?sort=code").then().statusCode(400);
    }

    @Test
    void the_table_can_be_taken_away() {
        var text = given().header("Accept-Language", "en")
                .get(TERRITORIES + "?format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(text.lines()).first().asString().startsWith("OKTMO,Territory,Organizations,Share verified");
        assertThat(text.lines().count()).isGreaterThan(60);
    }

    @Test
    void the_shares_are_indicators_too() {
        for (var key : List.of("organizations_complete", "organizations_suspected")) {
            given().get("/api/v1/indicators/" + key)
                    .then()
                    .statusCode(200)
                    .body("unit", is("share"))
                    .body("current.denominator", notNullValue());
        }
    }
}
