package roundtable.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SearchTest {
    private static final String SEARCH = "/api/v1/search";

    @Test
    void the_best_of_each_kind_are_found_with_the_match_marked() {
        given().queryParam("q", " triallamp ")
                .get(SEARCH)
                .then()
                .statusCode(200)
                .body("groups.type", is(java.util.List.of("trial")))
                .body("groups[0].items", hasSize(5))
                .body("groups[0].items[0].path", is("/trial/0"))
                .body("groups[0].items[0].title", is("Lamp 0 ru"))
                .body("groups[0].items[0].highlight", is("\uE000lamp\uE001"));
        given().queryParam("q", "triallamp")
                .queryParam("type", "trial")
                .queryParam("limit", 2)
                .header("Accept-Language", "en")
                .get(SEARCH)
                .then()
                .body("groups[0].items.title", is(java.util.List.of("Lamp 0 en", "Lamp 1 en")));
    }

    @Test
    void a_kind_that_was_not_asked_for_and_words_that_match_nothing_give_no_group() {
        given().queryParam("q", "triallamp")
                .queryParam("type", "organization")
                .get(SEARCH)
                .then()
                .statusCode(200)
                .body("groups", hasSize(0));
        given().queryParam("q", "%_\\'\";--").get(SEARCH).then().statusCode(200).body("groups", hasSize(0));
    }

    @Test
    void bad_questions_are_named() {
        given().get(SEARCH).then().statusCode(400).body("violations.field", hasItem("q"));
        given().queryParam("q", "  ").get(SEARCH).then().statusCode(400).body("violations.field", hasItem("q"));
        given().queryParam("q", "я".repeat(201)).get(SEARCH).then().statusCode(400);
        given().queryParam("q", "x").queryParam("limit", 21).get(SEARCH).then().statusCode(400);
        given().queryParam("q", "x")
                .queryParam("type", "secrets")
                .get(SEARCH)
                .then()
                .statusCode(400)
                .body("violations[0].field", is("type"))
                .body("violations[0].code", is("unknown-value"));
    }

    @Test
    void a_search_that_takes_too_long_is_stopped_and_may_be_tried_again() {
        given().queryParam("q", "patience")
                .get(SEARCH)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", is("/problems/unavailable"));
    }
}
