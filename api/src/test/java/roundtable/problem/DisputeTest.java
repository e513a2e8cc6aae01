package roundtable.problem;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static roundtable.problem.Problems.PROBLEMS;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.answer;
import static roundtable.problem.Problems.member;
import static roundtable.problem.Problems.registered;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.answer.DisputedAnswers;
import roundtable.app.TestDatabase;

/** Disputed answers to problems. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DisputeTest extends DisputedAnswers {
    @Override
    protected String asked(String author) {
        return PROBLEMS + registered(author, body);
    }

    @Override
    protected Map<String, Object> first() {
        return answer("accepted");
    }

    @Override
    protected Map<String, Object> second() {
        return answer("accepted");
    }

    @Override
    protected Map<String, String> standing() {
        return Map.of("first", "in_work", "second", "in_work");
    }

    @Override
    protected void stand(String person, String matter) {
        member(person).put(matter + "/concern").then().statusCode(200);
    }

    @Override
    protected void stepBack(String person, String matter) {
        member(person).delete(matter + "/concern").then().statusCode(200);
    }

    @Override
    protected String name() {
        return "problem";
    }

    @Test
    void about_what_was_taken_back_nobody_has_to_decide() {
        var id = registered(me, body);
        var answer = answered(PROBLEMS + id);
        dispute(member(me), PROBLEMS + id, answer).statusCode(200);
        act(member(me), id, "withdraw", Map.of("reason", "Решили сами")).statusCode(200);
        uphold(officer(somebody()), PROBLEMS + id, answer).statusCode(409);
        RestAssured.get("/api/v1/problems?answer=decision&responsible=" + body)
                .then()
                .body("items.size()", is(0));
        var question = registered(somebody(), body);
        dispute(member(me), PROBLEMS + question, Problems.answered(question, body, answer("needs_information")))
                .statusCode(403);
    }

    @Test
    void those_whom_it_concerns_hear_what_was_decided_too() {
        var neighbour = folk.person();
        var matter = asked(me);
        neighbour.asMember().put(matter + "/concern").then().statusCode(200);
        var answer = answered(matter);
        dispute(member(me), matter, answer).statusCode(200);
        uphold(officer(somebody()), matter, answer).statusCode(200);
        Awaitility.await().pollInSameThread().untilAsserted(() -> neighbour
                .asMember()
                .get("/api/v1/me/notifications")
                .then()
                .body("items.kind", hasItem("problem_uphold_answer")));
    }
}
