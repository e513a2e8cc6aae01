package roundtable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.problem.Problems.PROBLEMS;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.answer;
import static roundtable.problem.Problems.answered;
import static roundtable.problem.Problems.body;
import static roundtable.problem.Problems.officer;
import static roundtable.problem.Problems.open;
import static roundtable.problem.Problems.registered;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** One step for many problems: each is a step of its own. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OfficerBulkTest {
    private String body;

    @BeforeEach
    void aBody() {
        body = body();
    }

    @Test
    void many_are_registered_and_each_refused_one_says_why() {
        var one = open(somebody(), body);
        var two = open(somebody(), body);
        var foreign = open(somebody(), body());
        var again = registered(somebody(), body);
        var nowhere = UUID.randomUUID().toString();
        many(officer(body), "register", Map.of("problems", List.of(one, foreign, again, nowhere, two, one)))
                .statusCode(200)
                .body("items.id", contains(one, foreign, again, nowhere, two))
                .body("items.status", contains(200, 403, 409, 404, 200))
                .body("items[0].reason", nullValue())
                .body("items[1].reason", containsString("нужны другие права"))
                .body("items[2].reason", containsString("состояние уже другое"))
                .body("items[3].reason", notNullValue());
        var numbers = new HashSet<String>();
        for (var id : List.of(one, two)) {
            var shown = RestAssured.get(PROBLEMS + id).then().body("status", is("registered"));
            numbers.add(shown.extract().path("number"));
        }
        assertThat(numbers).hasSize(2);
        RestAssured.get(PROBLEMS + foreign).then().body("status", is("open"));
    }

    @Test
    void a_repeated_request_with_its_key_gets_the_first_answer() {
        var one = open(somebody(), body);
        var key = UUID.randomUUID().toString();
        var person = officer(body).header("Idempotency-Key", key);
        many(person, "register", Map.of("problems", List.of(one))).body("items.status", contains(200));
        many(person, "register", Map.of("problems", List.of(one)))
                .header("Idempotency-Replayed", is("true"))
                .body("items.status", contains(200));
    }

    @Test
    void many_are_given_to_another_body_for_one_reason() {
        var other = body();
        var one = open(somebody(), body);
        var two = registered(somebody(), body);
        var foreign = open(somebody(), body());
        var to = Map.of("bodyId", other, "reason", "Их ведение");
        many(officer(body), "forward", Map.of("problems", List.of(one, foreign, two), "forwarding", to))
                .statusCode(200)
                .body("items.status", contains(200, 403, 200));
        for (var id : List.of(one, two)) {
            RestAssured.get(PROBLEMS + id).then().body("status", is("open")).body("responsible.id", is(other));
            RestAssured.get(PROBLEMS + id + "/steps").then().body("items.reason", hasItem("Их ведение"));
        }
        // To the body where they are: each says so, in the words of the field.
        many(officer(other), "forward", Map.of("problems", List.of(one, two), "forwarding", to))
                .body("items.status", everyItem(is(400)))
                .body("items.reason", everyItem(notNullValue()));
        many(officer(other), "forward", Map.of("problems", List.of(one), "forwarding", Map.of("bodyId", body)))
                .statusCode(400)
                .body("violations.field", contains("/forwarding/reason"));
    }

    @Test
    void many_that_were_planned_are_begun() {
        var one = registered(somebody(), body);
        var plan = answer("accepted");
        plan.put("plannedOn", LocalDate.now(ZoneOffset.UTC).plusDays(40).toString());
        answered(one, body, plan);
        var two = registered(somebody(), body);
        many(officer(body), "start", Map.of("problems", List.of(one, two))).body("items.status", contains(200, 409));
        RestAssured.get(PROBLEMS + one).then().body("status", is("in_work"));
    }

    @Test
    void a_request_names_one_at_least_and_a_hundred_at_most() {
        var toomany =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(101).toList();
        many(officer(body), "register", Map.of("problems", List.of())).statusCode(400);
        many(officer(body), "register", Map.of("problems", toomany)).statusCode(400);
        many(RestAssured.given(), "register", Map.of("problems", toomany)).statusCode(401);
        // The way of one that is called so stays what it was.
        act(officer(body), "actions", "register").statusCode(404);
    }

    /** Each time somebody else: an author whose words were published before needs no moderator. */
    private static String somebody() {
        return UUID.randomUUID().toString();
    }

    private static ValidatableResponse many(RequestSpecification by, String action, Map<String, ?> said) {
        return by.contentType("application/json")
                .body(said)
                .post("/api/v1/problems/actions/" + action)
                .then();
    }
}
