package roundtable.problem;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.body;
import static roundtable.problem.Problems.claimed;
import static roundtable.problem.Problems.created;
import static roundtable.problem.Problems.member;
import static roundtable.problem.Problems.open;
import static roundtable.problem.Problems.statement;
import static roundtable.problem.Problems.title;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** Problems as a client of GeoReport v2 reads them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class Open311Test {
    private static final String REQUESTS = "/open311/v2/requests.json";

    private final String me = UUID.randomUUID().toString();

    @Test
    void kinds_of_problems_are_the_activity_areas() {
        RestAssured.get("/open311/v2/services.json?jurisdiction_id=here")
                .then()
                .statusCode(200)
                .body("service_code", not(empty()))
                .body("service_name", everyItem(notNullValue()))
                .body("type", everyItem(is("realtime")))
                .body("metadata", everyItem(is(false)));
    }

    @Test
    void a_problem_is_open_until_it_is_solved_and_its_term_and_body_are_told() {
        var id = open(me, body());
        RestAssured.get("/open311/v2/requests/" + id + ".json")
                .then()
                .statusCode(200)
                .body("service_request_id", contains(id))
                .body("[0].status", is("open"))
                .body("[0].status_notes", is("Ждёт регистрации"))
                .body("[0].description", containsString("Проблема для проверки."))
                .body("[0].agency_responsible", notNullValue())
                .body("[0].expected_datetime", notNullValue())
                .body("[0].requested_datetime", notNullValue());
        RestAssured.get(REQUESTS + "?status=open").then().body("service_request_id", hasItem(id));
        RestAssured.get(REQUESTS + "?status=closed").then().body("service_request_id", not(hasItem(id)));
    }

    @Test
    void a_solved_one_is_closed() {
        var id = claimed(me, body());
        act(member(me), id, "confirm").statusCode(200);
        RestAssured.get(REQUESTS + "?service_request_id=" + id)
                .then()
                .statusCode(200)
                .body("status", contains("closed"))
                .body("status_notes", contains("Решена"));
    }

    @Test
    void only_what_is_public_is_told_and_only_of_the_days_asked_for() {
        var draft = created(me, statement(title("Черновик")), false);
        RestAssured.get(REQUESTS).then().statusCode(200).body("service_request_id", not(hasItem(draft)));
        RestAssured.get("/open311/v2/requests/" + draft + ".json").then().statusCode(404);
        RestAssured.get(REQUESTS + "?end_date=2001-01-01T00:00:00Z").then().body("$", empty());
        RestAssured.get(REQUESTS + "?status=lost").then().statusCode(400);
        RestAssured.get(REQUESTS + "?start_date=yesterday").then().statusCode(400);
    }
}
