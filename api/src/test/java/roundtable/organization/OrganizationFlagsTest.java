package roundtable.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static roundtable.organization.Given.ORGANIZATIONS;
import static roundtable.organization.Given.added;
import static roundtable.organization.Given.name;
import static roundtable.organization.Given.organization;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** What is checked, complete, fresh or liquidated is the same in the list, on the map, in the file and in the counts. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = "01933b7e-0000-7000-8000-0000000000ac", roles = "administrator")
class OrganizationFlagsTest {
    /** No other test adds to it. */
    private static final String HERE = "84635000";

    private static final String EVERYWHERE = "&bbox=-180,-90,180,90";

    @Inject
    OrganizationQualityService quality;

    private String place(String name, Map<String, ?> more) {
        var body = organization(name);
        body.put(
                "territoryId",
                given().get("/api/v1/territories/" + HERE)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("id"));
        body.put("location", Map.of("lat", 50.9, "lon", 84.7));
        body.putAll(more);
        var id = added(body);
        quality.refresh(UUID.fromString(id));
        return id;
    }

    private static Map<String, ?> whole() {
        List<String> areas =
                given().get("/api/v1/activity-areas").then().extract().path("items.id");
        return Map.of(
                "fullName",
                "Вымышленная",
                "mission",
                "Сажаем кедры",
                "email",
                "whole@example.org",
                "activityAreaIds",
                areas.subList(0, 1));
    }

    private static int listed(String query) {
        return given().get(ORGANIZATIONS + query + EVERYWHERE + "&limit=1&withTotal=true")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    private static int mapped(String query) {
        List<Integer> counts = given().get(ORGANIZATIONS + "/map" + query + EVERYWHERE + "&zoom=4")
                .then()
                .statusCode(200)
                .extract()
                .path("clusters.count");
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static long written(String query) {
        return given().get(ORGANIZATIONS + query + EVERYWHERE + "&format=ndjson")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .count();
    }

    @Test
    void list_map_and_file_agree_under_every_filter() {
        place(name("Пустая"), Map.of());
        place(name("Полная"), whole());
        var verified = place(name("Проверенная"), Map.of());
        Given.act(verified, "verify").statusCode(200);
        var confirmed = place(name("Свежая"), whole());
        Given.act(confirmed, "confirm").statusCode(200);
        quality.refresh(UUID.fromString(confirmed));
        place(name("Бывшая"), Map.of("liquidatedOn", "2024-12-31"));
        var seen = new ArrayList<Integer>();
        for (var flag : List.of("verified", "complete", "fresh", "liquidated")) {
            for (var wanted : List.of("true", "false")) {
                for (var place : List.of("&territory=" + HERE, "&q=%D0%9F%D0%BE%D0%BB%D0%BD%D0%B0%D1%8F", "")) {
                    var query = "?" + flag + "=" + wanted + place;
                    assertThat(mapped(query)).as(query).isEqualTo(listed(query));
                    assertThat(written(query)).as(query).isEqualTo(listed(query));
                }
                seen.add(listed("?" + flag + "=" + wanted + "&territory=" + HERE));
            }
        }
        assertThat(seen).allMatch(number -> number > 0);
    }

    private static int standing() {
        return given().get("/api/v1/indicators/organizations_verified")
                .then()
                .statusCode(200)
                .extract()
                .<Number>path("current.denominator")
                .intValue();
    }

    @Test
    void who_was_liquidated_stays_in_the_list_with_a_mark_and_is_not_counted_as_active() {
        var name = name("Ликвидируемая");
        var id = place(name, whole());
        quality.count();
        var before = given().get(ORGANIZATIONS + "/territory-quality?territory=84000000&limit=100");
        var here = "items.find { it.territory.oktmo == '" + HERE + "' }.";
        var standing = standing();
        Given.patch(id, "\"0\"", "{\"liquidatedOn\":\"2025-01-15\"}").statusCode(200);
        quality.refresh(UUID.fromString(id));
        quality.count();

        given().get(ORGANIZATIONS + "?q=" + name)
                .then()
                .body("items.id", hasItem(id))
                .body("items[0].liquidatedOn", is("2025-01-15"));
        given().get(ORGANIZATIONS + "/" + id).then().body("liquidatedOn", is("2025-01-15"));
        given().get(ORGANIZATIONS + "?liquidated=false&q=" + name).then().body("items.id", not(hasItem(id)));
        given().get(ORGANIZATIONS + "/quality?limit=100&territory=" + HERE)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        assertThat(standing()).isEqualTo(standing - 1);
        given().get(ORGANIZATIONS + "/territory-quality?territory=84000000&limit=100")
                .then()
                .body(here + "organizations", equalTo(before.<Integer>path(here + "organizations")))
                .body(here + "complete.count", equalTo(before.<Integer>path(here + "complete.count") - 1))
                .body(here + "liquidated.count", equalTo(before.<Integer>path(here + "liquidated.count") + 1));
    }
}
