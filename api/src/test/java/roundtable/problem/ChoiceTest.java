package roundtable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.problem.Problems.PROBLEMS;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.actionsOf;
import static roundtable.problem.Problems.answer;
import static roundtable.problem.Problems.answered;
import static roundtable.problem.Problems.body;
import static roundtable.problem.Problems.called;
import static roundtable.problem.Problems.member;
import static roundtable.problem.Problems.officer;
import static roundtable.problem.Problems.registered;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;

/** After a call for solutions the body says what it has chosen, and why (dialogue 2.2). */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ChoiceTest {
    private static final String WHY = "Светильники от солнца не требуют кабеля";

    @Inject
    TermService terms;

    @Inject
    Accounts accounts;

    @Inject
    Folk folk;

    private final String me = UUID.randomUUID().toString();
    private String body;
    private String id;

    @BeforeEach
    void aCall() {
        body = body();
        id = registered(me, body);
        called(id, body);
    }

    private static ValidatableResponse choose(RequestSpecification by, String id, String... proposals) {
        return act(by, id, "choose", Map.of("proposalIds", List.of(proposals), "reason", WHY));
    }

    /** A public proposal for that problem. */
    private static String proposed(String author, String problem) {
        var words = Map.of(
                "title",
                "Осветить " + UUID.randomUUID(),
                "body",
                "Светильники",
                "everywhere",
                true,
                "problemId",
                problem);
        String made = member(author)
                .contentType("application/json")
                .body(words)
                .post("/api/v1/proposals?submit=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        moderator()
                .post("/api/v1/proposals/" + made + "/actions/publish")
                .then()
                .statusCode(200);
        return made;
    }

    private void over() {
        act(officer(body), id, "close_call").statusCode(200);
    }

    @Test
    void the_body_chooses_within_thirty_days_and_everybody_reads_why() {
        var author = folk.person();
        var chosen = proposed(author.id().toString(), id);
        proposed(UUID.randomUUID().toString(), id);
        choose(officer(body), id, chosen).statusCode(409);
        over();
        var due = OffsetDateTime.parse(RestAssured.get(PROBLEMS + id).path("choiceDueAt"));
        assertThat(Duration.between(OffsetDateTime.now(due.getOffset()), due))
                .isBetween(Duration.ofDays(29), Duration.ofDays(31));
        var listed = "items.find { it.id == '" + id + "' }.";
        RestAssured.get("/api/v1/problems?responsible=" + body + "&sort=dueAt")
                .then()
                .body(listed + "choiceDueAt", notNullValue());
        assertThat(actionsOf(officer(body), id)).contains("choose").doesNotContain("call");
        choose(officer(body), id, chosen)
                .statusCode(200)
                .body("status", is("in_work"))
                .body("choiceDueAt", nullValue())
                .body("choices[0].solutions.id", contains(chosen))
                .body("choices[0].none", is(false))
                .body("choices[0].reason", is(WHY));
        RestAssured.get(PROBLEMS + id)
                .then()
                .body("choices[0].solutions[0].title", notNullValue())
                .body("choices[0].solutions[0].path", org.hamcrest.Matchers.startsWith("/proposals/"));
        RestAssured.get(PROBLEMS + id + "/steps")
                .then()
                .body("items[0].action", is("choose"))
                .body("items[0].reason", is(WHY))
                .body("items[0].actingFor.id", is(body));
        choose(officer(body), id).statusCode(409);
        told(author, "problem_choose");
        change("update proposal set hidden_at = now() where id = '" + chosen + "'");
        RestAssured.get(PROBLEMS + id)
                .then()
                .body("choices[0].solutions", empty())
                .body("choices[0].none", is(false));
    }

    @Test
    void nothing_may_be_chosen_and_what_is_not_for_the_problem_is_not() {
        over();
        var foreign = proposed(UUID.randomUUID().toString(), registered(me, body));
        choose(officer(body), id, UUID.randomUUID().toString(), foreign)
                .statusCode(400)
                .body("violations.field", contains("/proposalIds/0", "/proposalIds/1"));
        act(officer(body), id, "choose", Map.of("proposalIds", List.of(), "reason", " "))
                .statusCode(400)
                .body("violations.field", contains("/reason"));
        act(officer(body), id, "choose", Map.of("reason", WHY))
                .statusCode(400)
                .body("violations.field", contains("/proposalIds"));
        act(officer(body), id, "choose", Map.of("proposalIds", List.of(), "reason", "ы".repeat(4001)))
                .statusCode(400);
        choose(officer(body()), id).statusCode(403);
        choose(member(me), id).statusCode(403);
        choose(moderator(), id).statusCode(403);
        choose(RestAssured.given(), id).statusCode(401);
        choose(officer(body), id).statusCode(200).body("choices[0].none", is(true));
    }

    @Test
    void each_call_has_its_own_choice() {
        over();
        act(officer(body), id, "call", Map.of("until", "2099-01-01", "text", "Ещё"))
                .statusCode(409);
        choose(officer(body), id).statusCode(200);
        called(id, body);
        over();
        choose(officer(body), id, proposed(me, id)).statusCode(200).body("choices.none", contains(false, true));
    }

    @Test
    void the_nearer_of_two_terms_counts_and_whoever_is_late_is_marked_and_told() {
        var one = folk.person();
        var head = folk.person();
        accounts.grant(one.id(), Accounts.Role.OFFICER, UUID.fromString(body));
        accounts.grant(head.id(), Accounts.Role.REPRESENTATIVE, UUID.fromString(body));
        over();
        told(one, "problem_close_call");
        answered(id, body, answer("accepted"));
        RestAssured.get(PROBLEMS + id).then().body("dueAt", notNullValue()).body("overdue", is(false));
        change("update problem_step set at = now() - interval '40 days' where action = 'CLOSE_CALL' and problem_id = '"
                + id + "'");
        change(
                "update problem set choice_due_at = now() - interval '2 days', due_at = now() - interval '2 days' where id = '"
                        + id + "'");
        terms.remind();
        told(one, "problem_term_overdue");
        told(head, "problem_term_overdue");
        RestAssured.get(PROBLEMS + id).then().body("overdue", is(true));
        RestAssured.get("/api/v1/problems?overdue=true&responsible=" + body)
                .then()
                .body("items.id", contains(id));
        choose(officer(body), id).statusCode(200).body("dueAt", nullValue()).body("overdue", is(false));
    }

    @Test
    void the_platform_closes_a_call_and_the_choice_is_due() {
        change("update problem set call_until = current_date - 3 where id = '" + id + "'");
        terms.closeCalls();
        RestAssured.get(PROBLEMS + id).then().body("status", is("in_work")).body("choiceDueAt", notNullValue());
    }

    private static void told(Person person, String kind) {
        Awaitility.await()
                .pollInSameThread()
                .untilAsserted(() ->
                        person.asMember().get("/api/v1/me/notifications").then().body("items.kind", hasItem(kind)));
    }
}
