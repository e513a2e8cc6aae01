package roundtable.problem;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.created;
import static roundtable.problem.Problems.statement;
import static roundtable.problem.Problems.title;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.TestDatabase;

/** What lies around a point: the list, its map, its file and its feed. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PlaceTest {
    private static final String LIST = "/api/v1/problems";

    /** A place of its own for each test, far from all others: rows are never taken away. */
    private final double lat = -70 + Math.random() * 20;

    private final double lon = -170 + Math.random() * 20;

    /** One that lies so many metres to the north of the point. */
    private String at(double metres) {
        var words = statement(title("Рядом"));
        words.put("everywhere", false);
        words.put("location", Map.of("lat", lat + metres / 111_195, "lon", lon));
        var id = created(UUID.randomUUID().toString(), words, true);
        act(moderator(), id, "publish").statusCode(200);
        return id;
    }

    private String circle(double km) {
        return lat + "," + lon + "," + km;
    }

    @Test
    void what_lies_within_the_distance_is_found_and_what_lies_in_the_corner_of_its_box_is_not() {
        var close = at(150);
        var far = at(600);
        near("0.2").body("items.id", contains(close));
        near("0.5").body("items.id", contains(close));
        near("0.7").body("items.id", containsInAnyOrder(close, far));
        var corner = Map.of("lat", lat + 400.0 / 111_195, "lon", lon + 400.0 / 111_195 / Math.cos(Math.toRadians(lat)));
        var words = statement(title("В углу"));
        words.put("everywhere", false);
        words.put("location", corner);
        act(moderator(), created(UUID.randomUUID().toString(), words, true), "publish")
                .statusCode(200);
        near("0.5").body("items.id", contains(close));
    }

    @Test
    void the_map_the_file_and_the_feed_ask_the_same() {
        var close = at(100);
        var far = at(2000);
        var bbox = (lon - 1) + "," + (lat - 1) + "," + (lon + 1) + "," + (lat + 1);
        RestAssured.given()
                .queryParam("near", circle(0.5))
                .queryParam("bbox", bbox)
                .queryParam("zoom", 12)
                .get(LIST + "/map")
                .then()
                .statusCode(200)
                .body("clusters.id", contains(close));
        RestAssured.given()
                .queryParam("near", circle(0.5))
                .queryParam("format", "csv")
                .get(LIST)
                .then()
                .statusCode(200)
                .body(containsString(close))
                .body(not(containsString(far)));
        RestAssured.given()
                .queryParam("near", circle(0.5))
                .get("/feeds/problems.json")
                .then()
                .statusCode(200)
                .body("items.id", contains("urn:uuid:" + close))
                .body("feed_url", containsString("/feeds/problems.json?near="))
                .body("home_page_url", containsString("/problems?near="));
        RestAssured.given()
                .queryParam("bbox", bbox)
                .get("/feeds/problems.atom")
                .then()
                .statusCode(200)
                .body(containsString(close))
                .body(containsString(far));
    }

    @Test
    void a_feed_of_what_is_ones_own_is_nobodys_and_an_unknown_question_is_refused() {
        RestAssured.get("/feeds/problems.json?mine=true").then().statusCode(401);
        RestAssured.get("/feeds/problems.json?colour=red").then().statusCode(400);
        RestAssured.get("/feeds/problems.json?status=draft")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        RestAssured.get("/feeds/problems.json?near=1,2").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2", "91,0,1", "0,181,1", "0,0,0.05", "0,0,1001", "a,b,c"})
    void a_circle_that_is_none_is_refused(String circle) {
        RestAssured.given()
                .queryParam("near", circle)
                .get(LIST)
                .then()
                .statusCode(400)
                .body("violations.field", contains("near"));
    }

    private io.restassured.response.ValidatableResponse near(String km) {
        return RestAssured.given()
                .queryParam("near", circle(Double.parseDouble(km)))
                .get(LIST)
                .then()
                .statusCode(200);
    }
}
