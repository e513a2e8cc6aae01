package roundtable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.problem.Problems.answer;
import static roundtable.problem.Problems.answering;
import static roundtable.problem.Problems.body;
import static roundtable.problem.Problems.called;
import static roundtable.problem.Problems.member;
import static roundtable.problem.Problems.open;
import static roundtable.problem.Problems.registered;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.store.SqlCounter;

/** How bodies answer: the unanswered count as much as the answered. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ResponseTimesTest {
    private static final String TIMES = "/api/v1/problems/response-times";

    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    @Test
    void answers_questions_back_and_silence_are_told_apart() {
        var body = body();
        open(somebody(), body);
        Problems.answered(registered(somebody(), body), body, answer("needs_information"));
        var late = registered(somebody(), body);
        change(
                "update problem set due_at = now() - interval '1 day', answer_due_at = now() - interval '1 day' where id = ?",
                UUID.fromString(late));
        answered(body, 2);
        of(body).body(line(body, "waiting"), is(3))
                .body(line(body, "overdue"), is(1))
                .body(line(body, "answered"), is(1))
                .body(line(body, "inTime"), is(1))
                .body(line(body, "shareInTime"), is(0.5f))
                .body(line(body, "medianDays"), nullValue())
                .body(line(body, "p90Days"), nullValue());
    }

    @Test
    void a_call_for_solutions_is_no_answer() {
        var body = body();
        var id = registered(somebody(), body);
        called(id, body);
        of(body).body(line(body, "waiting"), is(1)).body(line(body, "overdue"), is(0));
        change("update problem set answer_due_at = now() - interval '1 day' where id = ?", UUID.fromString(id));
        of(body).body(line(body, "waiting"), is(1))
                .body(line(body, "overdue"), is(1))
                .body(line(body, "shareInTime"), is(0.0f));
    }

    @Test
    void half_and_nine_of_ten_are_told_from_five_answers_on() {
        var body = body();
        for (var days : new int[] {1, 2, 3, 4, 29}) {
            answered(body, days);
        }
        of(body).body(line(body, "answered"), is(5))
                .body(line(body, "medianDays"), is(3.0f))
                .body(line(body, "p90Days"), is(19.0f))
                .body(line(body, "shareInTime"), is(1.0f));
    }

    @Test
    void what_authors_say_of_answers_is_counted() {
        var body = body();
        for (var rating : new String[] {"yes", "no", "no"}) {
            var author = somebody();
            var id = registered(author, body);
            var answer = Problems.answered(id, body, answer("accepted"));
            answering(member(author), id, answer, "rate", Map.of("rating", rating))
                    .statusCode(200);
        }
        of(body).body(line(body, "ratedYes"), is(1))
                .body(line(body, "ratedPartly"), is(0))
                .body(line(body, "ratedNo"), is(2));
    }

    @Test
    void it_can_be_taken_away_and_a_territory_that_is_none_is_refused() {
        answered(body(), 1);
        RestAssured.get(TIMES + "?format=csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(containsString("Половина ответов: за сколько дней"));
        RestAssured.get(TIMES + "?territory=nowhere")
                .then()
                .statusCode(400)
                .body("violations", hasSize(1))
                .body("violations[0].field", is("territory"));
    }

    @Test
    void it_takes_two_statements_however_many_bodies_there_are() {
        for (var n = 0; n < 3; n++) {
            answered(body(), 1);
        }
        assertThat(sql.during(() -> RestAssured.get(TIMES).then().statusCode(200)))
                .hasSizeLessThanOrEqualTo(2);
    }

    private static String line(String body, String field) {
        return "items.find { it.body.id == '" + body + "' }." + field;
    }

    private static ValidatableResponse of(String body) {
        return RestAssured.get(TIMES)
                .then()
                .statusCode(200)
                .body("items.findAll { it.body.id == '" + body + "' }", hasSize(1));
    }

    /** One that the body has answered so many days after it was registered. */
    private static void answered(String body, int days) {
        var id = registered(somebody(), body);
        change(
                "update problem set registered_at = registered_at - make_interval(days => ?) where id = ?",
                days,
                UUID.fromString(id));
        Problems.answered(id, body, answer("accepted"));
    }

    /** Somebody new each time: whoever has had some published needs no moderator any more. */
    private static String somebody() {
        return UUID.randomUUID().toString();
    }
}
