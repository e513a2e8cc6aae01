package roundtable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.problem.Problems.PROBLEMS;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.actionsOf;
import static roundtable.problem.Problems.answer;
import static roundtable.problem.Problems.answered;
import static roundtable.problem.Problems.answering;
import static roundtable.problem.Problems.body;
import static roundtable.problem.Problems.claimed;
import static roundtable.problem.Problems.created;
import static roundtable.problem.Problems.inWork;
import static roundtable.problem.Problems.member;
import static roundtable.problem.Problems.open;
import static roundtable.problem.Problems.registered;
import static roundtable.problem.Problems.statement;
import static roundtable.problem.Problems.title;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;

/** A problem is taken back, or called the same as another one, to which its author objects. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EndingTest {
    private static final Map<String, String> NO = Map.of("reason", "Там яма во дворе, а у меня на остановке");

    @Inject
    TermService terms;

    @Inject
    Folk folk;

    private final String me = UUID.randomUUID().toString();
    private String body;
    private String other;

    @BeforeEach
    void another() {
        body = body();
        other = open(UUID.randomUUID().toString(), body);
    }

    private ValidatableResponse mark(RequestSpecification by, String id) {
        return act(by, id, "mark_duplicate", Map.of("duplicateOf", other, "reason", "Та же яма"));
    }

    private ValidatableResponse object(String id) {
        return act(member(me), id, "object_duplicate", NO);
    }

    @Test
    void an_author_says_why_they_take_it_back_and_what_takes_its_place() {
        var id = registered(me, body);
        act(member(me), id, "withdraw", Map.of("why", "stated_anew", "successorId", other, "reason", " Там подробнее "))
                .statusCode(200)
                .body("status", is("withdrawn"))
                .body("dueAt", nullValue());
        RestAssured.get(PROBLEMS + id)
                .then()
                .body("withdrawal.why", is("stated_anew"))
                .body("withdrawal.reason", is("Там подробнее"))
                .body("withdrawal.successor.id", is(other))
                .body("actions", empty());
        RestAssured.get(PROBLEMS + id + "/steps")
                .then()
                .body("items[0].action", is("withdraw"))
                .body("items[0].reason", is("Там подробнее"));
        act(member(me), id, "withdraw", Map.of("why", "other")).statusCode(409);
        RestAssured.get("/api/v1/problems?limit=100").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void whoever_says_only_words_as_before_is_understood() {
        var id = registered(me, body);
        act(member(me), id, "withdraw", Map.of("reason", "Решили сами"))
                .statusCode(200)
                .body("withdrawal.why", is("other"))
                .body("withdrawal.reason", is("Решили сами"))
                .body("withdrawal.successor", nullValue());
        var silent = registered(me, body);
        act(member(me), silent, "withdraw", Map.of("why", "mistake")).body("withdrawal.reason", nullValue());
    }

    @Test
    void what_is_wrong_with_a_withdrawal_is_told() {
        var id = registered(me, body);
        var draft = created(me, statement(title("Черновик")), false);
        for (var successor : List.of(id, draft, UUID.randomUUID().toString())) {
            act(member(me), id, "withdraw", Map.of("why", "stated_anew", "successorId", successor))
                    .statusCode(400)
                    .body("violations[0].field", is("/successorId"));
        }
        act(member(me), id, "withdraw", Map.of("why", "bored")).statusCode(400);
        act(member(me), id, "withdraw", Map.of("why", "other", "reason", "ы".repeat(2001)))
                .statusCode(400)
                .body("violations[0].field", is("/reason"));
        act(member(UUID.randomUUID().toString()), id, "withdraw", Map.of("why", "other"))
                .statusCode(403);
        act(moderator(), id, "withdraw", Map.of("why", "other")).statusCode(403);
        RestAssured.get(PROBLEMS + id).then().body("status", is("registered")).body("withdrawal", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "registered", "in_work", "solved_claimed"})
    void the_author_objects_once_and_it_goes_on_where_it_was(String state) {
        var id =
                switch (state) {
                    case "open" -> open(me, body);
                    case "registered" -> registered(me, body);
                    case "in_work" -> inWork(me, body);
                    default -> claimed(me, body);
                };
        mark(moderator(), id).statusCode(200).body("status", is("duplicate")).body("duplicateOf", is(other));
        var view = RestAssured.get(PROBLEMS + id).then().body("sameness.other.id", is(other));
        var until = OffsetDateTime.parse(view.extract().path("sameness.objectUntil"));
        assertThat(Duration.between(OffsetDateTime.now(until.getOffset()), until))
                .isBetween(Duration.ofDays(7).minusHours(1), Duration.ofDays(8));
        act(member(UUID.randomUUID().toString()), id, "object_duplicate", NO).statusCode(403);
        act(moderator(), id, "object_duplicate", NO).statusCode(403);
        act(member(me), id, "object_duplicate", Map.of("reason", " "))
                .statusCode(400)
                .body("violations[0].field", is("/reason"));
        object(id)
                .statusCode(200)
                .body("status", is(state))
                .body("duplicateOf", nullValue())
                .body("sameness.other.id", is(other))
                .body("sameness.objectUntil", nullValue())
                .body("sameness.objection.text", is(NO.get("reason")))
                .body("sameness.objection.settledAt", nullValue());
        RestAssured.get(PROBLEMS + id + "/steps")
                .then()
                .body("items[0].from", is("duplicate"))
                .body("items[0].to", is(state))
                .body("items[0].reason", is(NO.get("reason")));
        object(id).statusCode(409);
    }

    @Test
    void after_seven_days_nobody_objects_any_more() {
        var id = registered(me, body);
        mark(moderator(), id).statusCode(200);
        change("update problem set duplicate_at = now() - interval '8 days' where id = '" + id + "'");
        assertThat(actionsOf(member(me), id)).isEmpty();
        RestAssured.get(PROBLEMS + id).then().body("sameness.objectUntil", nullValue());
        object(id).statusCode(409).body("detail", notNullValue());
    }

    @Test
    void moderators_see_the_objection_and_one_of_them_agrees() {
        var id = registered(me, body);
        var first = as(UUID.randomUUID().toString(), "moderator");
        mark(first, id).statusCode(200);
        object(id).statusCode(200);
        var desk = "/api/v1/problems?objected=true&limit=100&responsible=" + body;
        moderator().get(desk).then().body("items.id", is(List.of(id)));
        assertThat(actionsOf(moderator(), id)).contains("accept_objection", "mark_duplicate");
        act(member(me), id, "accept_objection").statusCode(403);
        act(moderator(), id, "accept_objection")
                .statusCode(200)
                .body("status", is("registered"))
                .body("sameness.objection.settledAt", notNullValue());
        act(moderator(), id, "accept_objection").statusCode(409);
        moderator().get(desk).then().body("items", empty());
        // What was agreed upon is not called the same again; something else may be.
        mark(moderator(), id).statusCode(409);
        other = open(UUID.randomUUID().toString(), body);
        mark(moderator(), id).statusCode(200);
        object(id).statusCode(409);
    }

    @Test
    void another_moderator_calls_it_the_same_again_and_that_stands() {
        var id = registered(me, body);
        var first = UUID.randomUUID().toString();
        mark(as(first, "moderator"), id).statusCode(200);
        object(id).statusCode(200);
        mark(as(first, "moderator"), id).statusCode(403);
        mark(moderator(), id)
                .statusCode(200)
                .body("status", is("duplicate"))
                .body("sameness.objectUntil", nullValue())
                .body("sameness.objection.settledAt", notNullValue());
        object(id).statusCode(409);
        RestAssured.get("/api/v1/problems?objected=true&responsible=" + body)
                .then()
                .body("items", empty());
    }

    @Test
    void terms_stand_still_meanwhile() {
        var id = registered(me, body);
        var due = OffsetDateTime.parse(RestAssured.get(PROBLEMS + id).path("answerDueAt"));
        mark(moderator(), id).body("dueAt", nullValue());
        change("update problem set duplicate_at = now() - interval '5 days' where id = '" + id + "'");
        var later = OffsetDateTime.parse(object(id).extract().path("dueAt"));
        assertThat(Duration.between(due, later)).isEqualTo(Duration.ofDays(5));
        var claimed = claimed(me, body);
        change("update problem set claimed_at = now() - interval '20 days' where id = '" + claimed + "'");
        mark(moderator(), claimed).statusCode(200);
        object(claimed).statusCode(200);
        terms.confirmSilent();
        RestAssured.get(PROBLEMS + claimed).then().body("status", is("solved_claimed"));
    }

    @Test
    void a_disputed_answer_is_still_disputed() {
        var id = registered(me, body);
        var given = answered(id, body, answer("accepted"));
        answering(member(me), id, given, "dispute", NO).statusCode(200);
        var due = RestAssured.get(PROBLEMS + id).then().extract().<String>path("dueAt");
        mark(moderator(), id).statusCode(200);
        object(id).statusCode(200).body("status", is("in_work")).body("dueAt", is(due));
        answering(Problems.officer(body), id, given, "uphold", NO).statusCode(200);
    }

    @Test
    void those_who_follow_hear_of_the_objection_and_the_author_of_what_came_of_it() {
        var author = folk.person();
        var follower = folk.person();
        var id = registered(author.id().toString(), body);
        follower.asMember().put("/api/v1/follows/problem/" + id).then().statusCode(200);
        mark(moderator(), id).statusCode(200);
        Awaitility.await().pollInSameThread().untilAsserted(() -> follower.asMember()
                .get("/api/v1/me/follows?limit=100")
                .then()
                .body("items.id", hasItem(other)));
        act(author.asMember(), id, "object_duplicate", NO).statusCode(200);
        act(moderator(), id, "accept_objection").statusCode(200);
        Awaitility.await().pollInSameThread().untilAsserted(() -> author.asMember()
                .get("/api/v1/me/notifications")
                .then()
                .body("items.kind", hasItem("problem_accept_objection")));
    }

    @Test
    void what_the_public_does_not_see_is_not_named() {
        var id = registered(me, body);
        mark(moderator(), id).statusCode(200);
        change("update problem set hidden_at = now() where id = '" + other + "'");
        RestAssured.get(PROBLEMS + id).then().body("sameness.other", nullValue());
        var words = new HashMap<String, Object>(NO);
        words.put("colour", "red");
        act(member(me), id, "object_duplicate", words).statusCode(400);
    }
}
