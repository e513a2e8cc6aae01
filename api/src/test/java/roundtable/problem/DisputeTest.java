package roundtable.problem;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.as;
import static roundtable.problem.Problems.PROBLEMS;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.answer;
import static roundtable.problem.Problems.answered;
import static roundtable.problem.Problems.answering;
import static roundtable.problem.Problems.body;
import static roundtable.problem.Problems.drafted;
import static roundtable.problem.Problems.member;
import static roundtable.problem.Problems.officer;
import static roundtable.problem.Problems.registered;
import static roundtable.problem.Problems.sign;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.answer.AnswerDispute;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;

/** Disputed answers (dialogue 2.4): once, by the author or ten people; another officer decides. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DisputeTest {
    @Inject
    Folk folk;

    private final String me = somebody();
    private final String writer = somebody();
    private final String signer = somebody();
    private String body;

    @BeforeEach
    void aBody() {
        body = body();
    }

    @Test
    void the_author_disputes_once_and_another_officer_lets_it_stand() {
        var id = registered(me, body);
        var answer = answeredBy(id);
        dispute(member(somebody()), id, answer).statusCode(403);
        dispute(as(me, "officer:" + body), id, answer).statusCode(403);
        dispute(member(me), id, answer)
                .statusCode(200)
                .body("status", is("disputed"))
                .body("dispute.raisedBy", is("author"))
                .body("dispute.overdue", is(false));
        RestAssured.get(PROBLEMS + id).then().body("dueAt", notNullValue());
        dispute(member(me), id, answer).statusCode(409);
        uphold(as(writer, "officer:" + body), id, answer).statusCode(403);
        uphold(as(signer, "officer:" + body), id, answer).statusCode(403);
        uphold(officer(body), id, answer)
                .statusCode(200)
                .body("status", is("upheld"))
                .body("dispute.decision", is("upheld"));
        dispute(member(me), id, answer).statusCode(409);
        RestAssured.get(PROBLEMS + id).then().body("dueAt", nullValue());
        RestAssured.get(PROBLEMS + id + "/steps")
                .then()
                .body("items[0].action", is("uphold_answer"))
                .body("items[1].action", is("dispute_answer"));
    }

    @Test
    void another_answer_in_its_place_is_signed_by_somebody_who_did_not_give_the_first() {
        var id = registered(me, body);
        var first = answeredBy(id);
        dispute(member(me), id, first).statusCode(200);
        var second = drafted(as(writer, "officer:" + body), id, answer("accepted"));
        sign(as(signer, "officer:" + body), id, second).statusCode(403);
        sign(officer(body), id, second).statusCode(200).body("status", is("published"));
        RestAssured.get(PROBLEMS + id + "/official-answers")
                .then()
                .body("items.status", contains("published", "superseded"))
                .body("items[1].dispute.decision", is("replaced"));
    }

    @Test
    void ten_of_those_whom_it_concerns_dispute_together_and_those_who_went_are_not_counted() {
        var id = registered(me, body);
        var people = IntStream.range(0, AnswerDispute.VOICES + 1)
                .mapToObj(n -> somebody())
                .toList();
        people.forEach(one -> member(one).put(PROBLEMS + id + "/concern").then().statusCode(200));
        var answer = answeredBy(id);
        people.stream()
                .limit(9)
                .forEach(one -> dispute(member(one), id, answer).statusCode(200).body("status", is("published")));
        dispute(member(people.get(0)), id, answer).statusCode(200).body("voices", is(9));
        member(people.get(0)).delete(PROBLEMS + id + "/concern").then().statusCode(200);
        dispute(member(people.get(9)), id, answer)
                .statusCode(200)
                .body("status", is("published"))
                .body("voices", is(9));
        dispute(member(people.get(10)), id, answer)
                .statusCode(200)
                .body("status", is("disputed"))
                .body("dispute.raisedBy", is("supporters"))
                .body("dispute.reason", containsString("Про сроки"));
    }

    @Test
    void about_what_was_taken_back_nobody_has_to_decide() {
        var id = registered(me, body);
        var answer = answeredBy(id);
        dispute(member(me), id, answer).statusCode(200);
        act(member(me), id, "withdraw", Map.of("reason", "Решили сами")).statusCode(200);
        uphold(officer(body), id, answer).statusCode(409);
        RestAssured.get("/api/v1/problems?answer=decision&responsible=" + body)
                .then()
                .body("items.size()", is(0));
        var question = registered(somebody(), body);
        dispute(member(me), question, answered(question, body, answer("needs_information")))
                .statusCode(403);
    }

    @Test
    void the_author_hears_what_was_decided_and_officers_that_they_have_to() {
        var author = folk.person();
        var neighbour = folk.person();
        var id = registered(author.id().toString(), body);
        neighbour.asMember().put(PROBLEMS + id + "/concern").then().statusCode(200);
        var answer = answeredBy(id);
        dispute(author.asMember(), id, answer).statusCode(200);
        uphold(officer(body), id, answer).statusCode(200);
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            author.asMember()
                    .get("/api/v1/me/notifications")
                    .then()
                    .body("items.kind", hasItem("problem_uphold_answer"));
            neighbour
                    .asMember()
                    .get("/api/v1/me/notifications")
                    .then()
                    .body("items.kind", hasItem("problem_uphold_answer"));
        });
    }

    /** By the two officers who may not decide about it then. */
    private String answeredBy(String problem) {
        var id = drafted(as(writer, "officer:" + body), problem, answer("accepted"));
        sign(as(signer, "officer:" + body), problem, id).statusCode(200);
        return id;
    }

    private static ValidatableResponse dispute(RequestSpecification by, String problem, String answer) {
        return answering(by, problem, answer, "dispute", Map.of("reason", "Про сроки ничего нет"));
    }

    private static ValidatableResponse uphold(RequestSpecification by, String problem, String answer) {
        return answering(by, problem, answer, "uphold", Map.of("reason", "Сроки названы в плане"));
    }

    private static String somebody() {
        return UUID.randomUUID().toString();
    }
}
