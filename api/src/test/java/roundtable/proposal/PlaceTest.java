package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.created;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.title;
import static roundtable.proposal.Proposals.words;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.TestDatabase;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.store.SqlCounter;

/** Proposals of a piece of the map: by their own point, else by that of the problem that they solve. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PlaceTest {
    @Inject
    SavedProposals saved;

    @Inject
    @PersistenceUnitExtension
    SqlCounter statements;

    /** A place of its own for each test, far from all others: rows are never taken away. */
    private final double lat = 50 + Math.random() * 20;

    private final double lon = -170 + Math.random() * 20;

    /** The point that lies so many metres to the north. */
    private Map<String, Object> point(double metres) {
        return Map.of("lat", lat + metres / 111_195, "lon", lon);
    }

    /** A published one that lies there. */
    private String at(double metres) {
        return published(Map.of("everywhere", false, "location", point(metres)));
    }

    /** A published one without a point, for that problem. */
    private static String solving(String problem) {
        return published(Map.of("problemId", problem));
    }

    private static String published(Map<String, Object> more) {
        var words = words(title("Рядом"));
        words.putAll(more);
        var id = created(somebody(), words, true);
        act(moderator(), id, "publish").statusCode(200);
        return id;
    }

    private String problemAt(double metres) {
        String id = Proposals.member(somebody())
                .contentType("application/json")
                .queryParam("submit", true)
                .body(Map.of(
                        "kind",
                        "statement",
                        "title",
                        title("Яма"),
                        "body",
                        "Проблема для проверки.",
                        "location",
                        point(metres)))
                .post("/api/v1/problems")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        moderator().post("/api/v1/problems/" + id + "/actions/publish").then().statusCode(200);
        return id;
    }

    private RequestSpecification near(double km) {
        return RestAssured.given().queryParam("near", circle(km));
    }

    private String circle(double km) {
        return lat + "," + lon + "," + km;
    }

    private String bbox() {
        return (lon - 0.1) + "," + (lat - 0.1) + "," + (lon + 0.1) + "," + (lat + 0.1);
    }

    private static ValidatableResponse list(RequestSpecification asked) {
        return asked.get("/api/v1/proposals").then().statusCode(200);
    }

    @Test
    void one_lies_at_its_own_point_and_one_without_where_its_problem_is() {
        var own = at(150);
        var problem = problemAt(300);
        var linked = solving(problem);
        var elsewhere =
                published(Map.of("everywhere", false, "location", Map.of("lat", 10, "lon", 10), "problemId", problem));
        list(near(0.2)).body("items.id", contains(own));
        list(near(0.5)).body("items.id", contains(linked, own));
        list(RestAssured.given().queryParam("bbox", bbox())).body("items.id", contains(linked, own));
        list(RestAssured.given().queryParam("bbox", "9.9,9.9,10.1,10.1").queryParam("problem", problem))
                .body("items.id", contains(elsewhere));
    }

    @Test
    void the_place_of_a_problem_that_nobody_may_see_is_not_told() {
        var problem = problemAt(0);
        var linked = solving(problem);
        list(near(0.1)).body("items.id", contains(linked));
        change("update problem set hidden_at = now() where id = cast(? as uuid)", problem);
        list(near(0.1)).body("items", hasSize(0));
    }

    @Test
    @ActivateRequestContext
    void the_file_the_feed_and_a_saved_search_ask_the_same() {
        var close = solving(problemAt(100));
        var far = solving(problemAt(2000));
        near(0.5)
                .queryParam("format", "csv")
                .get("/api/v1/proposals")
                .then()
                .statusCode(200)
                .body(containsString(close))
                .body(not(containsString(far)));
        near(0.5)
                .get("/feeds/proposals.json")
                .then()
                .statusCode(200)
                .body("items.id", contains("urn:uuid:" + close))
                .body("home_page_url", containsString("/proposals?near="));
        RestAssured.given()
                .queryParam("bbox", bbox())
                .get("/feeds/proposals.json")
                .then()
                .body("items.id", containsInAnyOrder("urn:uuid:" + close, "urn:uuid:" + far));
        var told = saved.published(
                Map.of("near", List.of(circle(0.5))), Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z"), 10);
        String slug = RestAssured.get("/api/v1/proposals/" + close).path("slug");
        assertThat(told).extracting(Shown::path).containsExactly("/proposals/" + slug);
    }

    @Test
    void the_map_has_them_where_the_list_finds_them() {
        var own = at(0);
        var linked = solving(problemAt(5000));
        map(3).body("clusters.count", contains(2)).body("clusters[0].id", nullValue());
        map(18).body("clusters.id", containsInAnyOrder(own, linked)).body("limitedTo", nullValue());
        near(0.5)
                .queryParam("bbox", bbox())
                .queryParam("zoom", 12)
                .get("/api/v1/proposals/map")
                .then()
                .statusCode(200)
                .body("clusters.id", contains(own))
                .body("clusters.title", contains(startsWith("Рядом")));
        assertThat(statements.during(() -> map(12))).hasSize(1);
        RestAssured.get("/api/v1/proposals/map?bbox=1,2,3&zoom=3")
                .then()
                .statusCode(400)
                .body("violations.field", contains("bbox"));
    }

    private ValidatableResponse map(int zoom) {
        return RestAssured.given()
                .queryParam("bbox", bbox())
                .queryParam("zoom", zoom)
                .get("/api/v1/proposals/map")
                .then()
                .statusCode(200);
    }

    @Test
    void more_of_them_take_no_more_statements() {
        solving(problemAt(10));
        var one = statements.during(() -> list(near(1)).body("items", hasSize(1)));
        solving(problemAt(20));
        at(30);
        var three = statements.during(() -> list(near(1)).body("items", hasSize(3)));
        assertThat(three).hasSameSizeAs(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2", "91,0,1", "0,181,1", "0,0,0.05", "0,0,1001", "a,b,c"})
    void a_circle_that_is_none_is_refused(String circle) {
        RestAssured.given()
                .queryParam("near", circle)
                .get("/api/v1/proposals")
                .then()
                .statusCode(400)
                .body("violations.field", contains("near"));
    }

    @Test
    void an_id_is_no_box() {
        RestAssured.given()
                .queryParam("bbox", UUID.randomUUID())
                .get("/api/v1/proposals")
                .then()
                .statusCode(400)
                .body("violations.field", contains("bbox"));
    }
}
