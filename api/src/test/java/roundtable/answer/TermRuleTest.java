package roundtable.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.administrator;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.organization;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** Terms that bodies bind themselves to (dialogue 2, «Rule»). */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TermRuleTest {
    private static final String RULES = "/api/v1/term-rules";

    private String body;

    @BeforeEach
    void aBody() {
        body = organization(Map.of("kind", "government"));
    }

    @Test
    void where_nobody_has_said_anything_the_law_holds() {
        rules(body)
                .body("items", hasSize(12))
                .body("items.source", everyItem(is("law")))
                .body("items.setAt", everyItem(nullValue()))
                .body("items.actions", everyItem(empty()))
                .body(of("voluntary", "register") + ".days", is(3))
                .body(of("voluntary", "answer") + ".days", is(30))
                .body(of("appeal", "extend") + ".days", is(30))
                .body(of("pos", "forward") + ".days", is(7))
                .body(of("pos", "answer") + ".most", is(60));
    }

    @Test
    void the_head_binds_the_body_and_takes_it_back() {
        set(head(), "voluntary", "answer", Map.of("days", 10, "count", "working"))
                .statusCode(200)
                .body(of("voluntary", "answer") + ".days", is(10));
        rules(body)
                .body(of("voluntary", "answer") + ".count", is("working"))
                .body(of("voluntary", "answer") + ".source", is("body"))
                .body(of("voluntary", "answer") + ".setAt", notNullValue())
                .body(of("appeal", "answer") + ".source", is("law"));
        head().queryParam("bodyId", body)
                .get(RULES)
                .then()
                .body(of("voluntary", "answer") + ".actions", contains("set", "remove"))
                .body(of("appeal", "answer") + ".actions", contains("set"));
        rules(organization(Map.of("kind", "government"))).body(of("voluntary", "answer") + ".source", is("law"));
        remove(head(), "voluntary", "answer").statusCode(204);
        remove(head(), "voluntary", "answer").statusCode(404);
        rules(body).body(of("voluntary", "answer") + ".source", is("law"));
    }

    @Test
    void nobody_else_binds_it() {
        var rule = Map.of("days", 10, "count", "calendar");
        set(RestAssured.given(), "voluntary", "answer", rule).statusCode(401);
        set(as(somebody(), "officer:" + body), "voluntary", "answer", rule).statusCode(403);
        set(as(somebody(), "moderator"), "voluntary", "answer", rule).statusCode(403);
        set(as(somebody(), "representative:" + UUID.randomUUID()), "voluntary", "answer", rule)
                .statusCode(403);
        head().contentType("application/json")
                .body(rule)
                .put(RULES + "/voluntary/answer")
                .then()
                .statusCode(403);
        set(administrator(), "voluntary", "answer", rule).statusCode(200);
        remove(as(somebody(), "officer:" + body), "voluntary", "answer").statusCode(403);
    }

    @Test
    void nobody_gives_themselves_more_than_the_law_does() {
        set(head(), "voluntary", "answer", Map.of("days", 31, "count", "calendar"))
                .statusCode(400)
                .body("violations.field", contains("/days"))
                .body("violations[0].message", containsString("30"));
        set(head(), "appeal", "register", Map.of("days", 4, "count", "working")).statusCode(400);
        set(head(), "pos", "answer", Map.of("days", 60, "count", "calendar")).statusCode(200);
        set(head(), "pos", "answer", Map.of("days", 61, "count", "calendar")).statusCode(400);
        set(head(), "pos", "answer", Map.of("days", 0, "count", "calendar")).statusCode(400);
        set(head(), "pos", "answer", Map.of("days", "пять", "count", "calendar"))
                .statusCode(400)
                .body("violations.field", contains("/days"))
                .body("violations.code", contains("type"));
        set(head(), "pos", "answer", Map.of("days", 5)).statusCode(400).body("violations.field", contains("/count"));
        set(head(), "pos", "sleep", Map.of("days", 5, "count", "calendar")).statusCode(404);
        rules(body).body(of("pos", "answer") + ".days", is(60));
        assertThatThrownBy(() -> change(
                        "insert into term_rule (body_id, regime, action, days, counted, set_by, set_at)"
                                + " values (cast(? as uuid), 'APPEAL', 'ANSWER', 31, 'CALENDAR', uuidv7(), now())",
                        body))
                .hasMessageContaining("term_rule_days");
    }

    @Test
    void rules_are_those_of_bodies() {
        var ngo = organization(Map.of());
        RestAssured.given()
                .queryParam("bodyId", ngo)
                .get(RULES)
                .then()
                .statusCode(400)
                .body("violations.field", contains("bodyId"));
        administrator()
                .contentType("application/json")
                .queryParam("bodyId", ngo)
                .body(Map.of("days", 5, "count", "calendar"))
                .put(RULES + "/pos/answer")
                .then()
                .statusCode(400);
        RestAssured.get(RULES + "?bodyId=7").then().statusCode(400);
    }

    @Test
    void what_the_installation_says_holds_for_those_who_say_nothing() {
        var rule = Map.of("days", 14, "count", "calendar");
        administrator()
                .contentType("application/json")
                .body(rule)
                .put(RULES + "/pos/forward")
                .then()
                .statusCode(200)
                .body(of("pos", "forward") + ".source", is("installation"));
        try {
            rules(body)
                    .body(of("pos", "forward") + ".days", is(14))
                    .body(of("pos", "forward") + ".source", is("installation"));
            set(head(), "pos", "forward", Map.of("days", 2, "count", "calendar"))
                    .statusCode(200);
            rules(body).body(of("pos", "forward") + ".days", is(2));
        } finally {
            administrator().delete(RULES + "/pos/forward").then().statusCode(204);
        }
    }

    @Test
    void of_many_who_set_it_at_once_one_is_the_last_and_there_is_one_rule() throws Exception {
        var heads = IntStream.rangeClosed(1, 20)
                .<Callable<Integer>>mapToObj(
                        days -> () -> set(head(), "voluntary", "answer", Map.of("days", days, "count", "calendar"))
                                .extract()
                                .statusCode());
        var threads = Executors.newFixedThreadPool(20);
        try {
            for (var status : threads.invokeAll(heads.toList())) {
                assertThat(status.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
        remove(head(), "voluntary", "answer").statusCode(204);
        remove(head(), "voluntary", "answer").statusCode(404);
    }

    private RequestSpecification head() {
        return as(somebody(), "representative:" + body);
    }

    private static String somebody() {
        return UUID.randomUUID().toString();
    }

    private static ValidatableResponse rules(String body) {
        return RestAssured.given().queryParam("bodyId", body).get(RULES).then().statusCode(200);
    }

    private ValidatableResponse set(RequestSpecification by, String regime, String action, Map<String, ?> rule) {
        return by.contentType("application/json")
                .queryParam("bodyId", body)
                .body(rule)
                .put(RULES + "/" + regime + "/" + action)
                .then();
    }

    private ValidatableResponse remove(RequestSpecification by, String regime, String action) {
        return by.queryParam("bodyId", body)
                .delete(RULES + "/" + regime + "/" + action)
                .then();
    }

    private static String of(String regime, String action) {
        return "items.find { it.regime == '" + regime + "' && it.action == '" + action + "' }";
    }
}
