package roundtable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.administrator;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.problem.Problems.PROBLEMS;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.actionsOf;
import static roundtable.problem.Problems.answer;
import static roundtable.problem.Problems.answered;
import static roundtable.problem.Problems.body;
import static roundtable.problem.Problems.claimed;
import static roundtable.problem.Problems.created;
import static roundtable.problem.Problems.member;
import static roundtable.problem.Problems.officer;
import static roundtable.problem.Problems.open;
import static roundtable.problem.Problems.registered;
import static roundtable.problem.Problems.statement;
import static roundtable.problem.Problems.title;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.answer.Terms;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;

/** What the responsible body does, each by its term, and what the author says to it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OfficerTest {
    private static final Map<String, Object> MORE = Map.of("days", 10, "reason", "Ждём экспертизу");
    private static final Map<String, String> NO = Map.of("reason", "Экспертиза готова");

    @Inject
    TermService terms;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    @Inject
    Folk folk;

    private final String me = UUID.randomUUID().toString();
    private String body;

    @BeforeEach
    void aBody() {
        body = body();
    }

    @Test
    void a_published_problem_goes_where_the_most_exact_route_leads() {
        List<String> areas =
                RestAssured.get("/api/v1/activity-areas").then().extract().path("items.id");
        var other = body();
        var place = RestAssured.get("/api/v1/territories/84701000").jsonPath().getString("id");
        var wide = route(Map.of("bodyId", other, "oktmo", "84000000"));
        var exact = route(Map.of("bodyId", body, "oktmo", "84000000", "activityAreaId", areas.get(1)));
        try {
            administrator()
                    .contentType("application/json")
                    .body(Map.of("bodyId", other, "oktmo", "84000000"))
                    .post("/api/v1/problem-routes")
                    .then()
                    .statusCode(409);
            administrator()
                    .contentType("application/json")
                    .body(Map.of("bodyId", UUID.randomUUID().toString()))
                    .post("/api/v1/problem-routes")
                    .then()
                    .statusCode(400);
            moderator()
                    .get("/api/v1/problem-routes")
                    .then()
                    .body("items.id", hasItems(wide, exact))
                    .body("items.find { it.id == '" + wide + "' }.territory", is("Республика Алтай"));
            var words = statement(title("Маршрут"));
            words.put("territoryId", place);
            words.put("activityAreaIds", List.of(areas.get(1)));
            var narrow = created(me, words, true);
            act(moderator(), narrow, "publish").body("responsible.id", is(body));
            words.put("activityAreaIds", List.of(areas.get(2)));
            act(moderator(), created(me, words, true), "publish").body("responsible.id", is(other));
            officer(body)
                    .get("/api/v1/problems?sort=dueAt&responsible=" + body)
                    .then()
                    .body("items.id", contains(narrow));
        } finally {
            for (var id : List.of(wide, exact)) {
                administrator().delete("/api/v1/problem-routes/" + id).then().statusCode(204);
            }
        }
        administrator().delete("/api/v1/problem-routes/" + exact).then().statusCode(404);
    }

    private static String route(Map<String, ?> words) {
        return administrator()
                .contentType("application/json")
                .body(words)
                .post("/api/v1/problem-routes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void only_the_responsible_body_registers_and_then_has_thirty_days() {
        var id = open(me, body);
        act(officer(body()), id, "register").statusCode(403);
        act(member(me), id, "register").statusCode(403);
        act(moderator(), id, "register").statusCode(403);
        String due = act(officer(body), id, "register")
                .statusCode(200)
                .body("status", is("registered"))
                .body("number", matchesPattern("\\d{4}-\\d+"))
                .body("overdue", is(false))
                .extract()
                .path("answerDueAt");
        assertThat(OffsetDateTime.parse(due).atZoneSameInstant(clock.getZone()).toLocalDate())
                .isEqualTo(LocalDate.now(clock).plusDays(Terms.ANSWER_DAYS));
        act(officer(body), id, "register").statusCode(409);
        change("update problem set due_at = now() - interval '1 hour' where id = '" + id + "'");
        member(me).get(PROBLEMS + id).then().body("overdue", is(true));
        RestAssured.get("/api/v1/problems?overdue=true&responsible=" + body)
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void it_is_forwarded_twice_at_most_and_within_a_week() {
        var id = registered(me, body);
        var second = body();
        var third = body();
        act(officer(body), id, "forward", Map.of("bodyId", body, "reason", "Себе"))
                .statusCode(400);
        act(officer(body), id, "forward", Map.of("bodyId", second, "reason", "Их ведение"))
                .statusCode(200)
                .body("status", is("open"))
                .body("responsible.id", is(second))
                .body("answerDueAt", nullValue());
        act(officer(body), id, "register").statusCode(403);
        act(officer(second), id, "forward", Map.of("bodyId", third, "reason", "Их ведение"))
                .statusCode(200);
        assertThat(actionsOf(officer(third), id)).doesNotContain("forward");
        act(officer(third), id, "forward", Map.of("bodyId", body, "reason", "Назад"))
                .statusCode(409);
        act(officer(third), id, "register").statusCode(200).body("number", notNullValue());
        RestAssured.get(PROBLEMS + id + "/steps")
                .then()
                .body("items.toBody.id", hasItems(second, third))
                .body("items.reason", hasItem("Их ведение"));
        var late = registered(me, body);
        change("update problem set forward_until = now() - interval '1 day' where id = '" + late + "'");
        act(officer(body), late, "forward", Map.of("bodyId", second, "reason", "Поздно"))
                .statusCode(409);
    }

    @Test
    void the_head_extends_the_term_once_and_not_when_it_is_over() {
        var id = registered(me, body);
        act(head(body), id, "extend", Map.of("days", 31, "reason", "x")).statusCode(400);
        act(officer(body), id, "extend", MORE).statusCode(403);
        act(head(body()), id, "extend", MORE).statusCode(403);
        act(head(body), id, "extend", MORE).statusCode(200);
        act(head(body), id, "extend", MORE).statusCode(409);
        act(officer(body), id, "ask_extension", MORE).statusCode(409);
        var both = as(UUID.randomUUID().toString(), "officer:" + body, "representative:" + body);
        act(both, registered(me, body), "extend", MORE).statusCode(200);
        var late = registered(me, body);
        change("update problem set answer_due_at = now() - interval '1 day' where id = '" + late + "'");
        act(head(body), late, "extend", MORE).statusCode(409);
        act(officer(body), late, "ask_extension", MORE).statusCode(409);
    }

    @Test
    void an_officer_asks_the_head_for_more_time_and_the_head_grants_or_refuses_it() {
        var asking = folk.person();
        accounts.grant(asking.id(), Accounts.Role.OFFICER, UUID.fromString(body));
        var head = folk.person();
        accounts.grant(head.id(), Accounts.Role.REPRESENTATIVE, UUID.fromString(body));
        var author = folk.person();
        var id = registered(author.id().toString(), body);
        act(head(body), id, "refuse_extension", NO).statusCode(409);
        act(officer(body), id, "ask_extension", Map.of("days", 10)).statusCode(400);
        String due = act(officer(body), id, "ask_extension", MORE)
                .statusCode(200)
                .body("status", is("registered"))
                .body("extensionRequest.days", is(10))
                .body("extensionRequest.reason", is("Ждём экспертизу"))
                .extract()
                .path("answerDueAt");
        act(officer(body), id, "ask_extension", MORE).statusCode(409);
        act(officer(body), id, "extend", MORE).statusCode(403);
        act(officer(body), id, "refuse_extension", NO).statusCode(403);
        told(head, "problem_ask_extension");
        act(head(body), id, "refuse_extension", NO)
                .statusCode(200)
                .body("extensionRequest", nullValue())
                .body("answerDueAt", is(due));
        told(asking, "problem_refuse_extension");
        act(officer(body), id, "ask_extension", MORE).statusCode(200);
        act(head(body), id, "extend", MORE)
                .statusCode(200)
                .body("extensionRequest", nullValue())
                .body("answerDueAt", greaterThan(due));
        told(asking, "problem_extend");
        told(author, "problem_extend");
        RestAssured.get(PROBLEMS + id + "/steps")
                .then()
                .body("items[0].action", is("extend"))
                .body("items[1].action", is("ask_extension"))
                .body("items[1].reason", is("Ждём экспертизу"))
                .body("items[2].action", is("refuse_extension"))
                .body("items[2].reason", is(NO.get("reason")));
    }

    @Test
    void where_nobody_heads_the_body_a_second_officer_gives_more_time() {
        var id = registered(me, body);
        var asking = UUID.randomUUID().toString();
        act(as(asking, "officer:" + body), id, "ask_extension", MORE).statusCode(200);
        act(as(asking, "officer:" + body), id, "extend", MORE).statusCode(403);
        act(officer(body()), id, "extend", MORE).statusCode(403);
        act(officer(body), id, "extend", MORE).statusCode(200).body("extensionRequest", nullValue());
    }

    @Test
    void who_has_answered_or_does_not_answer_any_more_needs_no_more_time() {
        var answering = registered(me, body);
        act(officer(body), answering, "ask_extension", MORE).statusCode(200);
        answered(answering, body, answer("accepted"));
        RestAssured.get(PROBLEMS + answering).then().body("extensionRequest", nullValue());
        act(head(body), answering, "extend", MORE).statusCode(409);
        var forwarded = registered(me, body);
        act(officer(body), forwarded, "ask_extension", MORE).statusCode(200);
        act(officer(body), forwarded, "forward", Map.of("bodyId", body(), "reason", "Их ведение"))
                .statusCode(200)
                .body("extensionRequest", nullValue());
        // The term runs on during a call, and so does the way to more time.
        var called = registered(me, body);
        act(officer(body), called, "ask_extension", MORE).statusCode(200);
        Problems.called(called, body).body("extensionRequest.days", is(10));
        act(head(body), called, "extend", MORE).statusCode(200).body("status", is("call_open"));
    }

    private static RequestSpecification head(String body) {
        return as(UUID.randomUUID().toString(), "representative:" + body);
    }

    private static void told(Person person, String kind) {
        Awaitility.await()
                .pollInSameThread()
                .untilAsserted(() ->
                        person.asMember().get("/api/v1/me/notifications").then().body("items.kind", hasItem(kind)));
    }

    @Test
    void a_call_for_solutions_has_a_last_day() {
        var id = registered(me, body);
        var tooShort = Map.of("until", LocalDate.now(clock).plusDays(5).toString(), "text", "Ждём");
        act(officer(body), id, "call", tooShort).statusCode(400).body("violations.field", contains("/until"));
        var good = Map.of("until", LocalDate.now(clock).plusDays(20).toString(), "text", "Ждём");
        act(officer(body), id, "call", good).statusCode(200).body("status", is("call_open"));
        change("update problem set call_until = current_date - 3 where id = '" + id + "'");
        assertThat(terms.closeCalls()).isPositive();
        RestAssured.get(PROBLEMS + id).then().body("status", is("in_work"));
    }

    @Test
    void a_call_does_not_stop_the_term_of_the_answer() {
        var id = registered(me, body);
        String due = member(me).get(PROBLEMS + id).path("answerDueAt");
        Problems.called(id, body).body("status", is("call_open")).body("dueAt", is(due));
        change(
                "update problem set due_at = now() - interval '1 hour', answer_due_at = now() - interval '1 hour' where id = '"
                        + id + "'");
        RestAssured.get("/api/v1/problems?overdue=true&responsible=" + body)
                .then()
                .body("items.id", contains(id));
        act(officer(body), id, "close_call")
                .statusCode(200)
                .body("status", is("in_work"))
                .body("overdue", is(true));
        assertThat(actionsOf(officer(body), id)).contains("answer").doesNotContain("claim_solved");
        act(officer(body), id, "claim_solved", Map.of("text", "Сделано", "url", "https://example.org/photo.jpg"))
                .statusCode(409);
        answered(id, body, answer("accepted"));
        // Answered in time or not, the body still has to choose among the solutions.
        String choice = RestAssured.get(PROBLEMS + id).path("choiceDueAt");
        RestAssured.get(PROBLEMS + id).then().body("overdue", is(false)).body("dueAt", is(choice));
        act(officer(body), id, "choose", Map.of("proposalIds", List.of(), "reason", "Ничего не подошло"))
                .statusCode(200)
                .body("dueAt", nullValue());
        Problems.claim(id, body);
    }

    @Test
    void solved_is_what_the_author_confirms_and_it_may_come_back() {
        var id = claimed(me, body);
        assertThat(actionsOf(member(me), id)).contains("confirm", "dispute");
        act(member(UUID.randomUUID().toString()), id, "confirm").statusCode(403);
        act(as(me, "officer:" + body), id, "confirm").statusCode(403);
        act(member(me), id, "dispute", Map.of("reason", "Пандус слишком крутой"))
                .statusCode(200)
                .body("status", is("in_work"));
        act(officer(body), id, "claim_solved", Map.of("text", "Исправлено")).statusCode(400);
        act(officer(body), id, "claim_solved", Map.of("text", "Исправлено", "url", "https://example.org/2.jpg"))
                .statusCode(200)
                .body("claim.url", is("https://example.org/2.jpg"));
        act(member(me), id, "confirm")
                .statusCode(200)
                .body("status", is("solved"))
                .body("confirmedBy", is("author"));
        act(member(me), id, "reopen", Map.of("reason", "Снова сломали"))
                .statusCode(200)
                .body("status", is("in_work"));
        var old = claimed(me, body);
        act(member(me), old, "confirm").statusCode(200);
        change("update problem set solved_at = now() - interval '92 days' where id = '" + old + "'");
        act(member(me), old, "reopen", Map.of("reason", "Поздно")).statusCode(409);
    }

    @Test
    void silence_of_two_weeks_confirms_and_is_counted_apart() {
        var early = claimed(me, body);
        var late = claimed(me, body);
        change("update problem set claimed_at = now() - interval '13 days' where id = '" + early + "'");
        change("update problem set claimed_at = now() - interval '16 days' where id = '" + late + "'");
        assertThat(terms.confirmSilent()).isPositive();
        RestAssured.get(PROBLEMS + early).then().body("status", is("solved_claimed"));
        RestAssured.get(PROBLEMS + late).then().body("status", is("solved")).body("confirmedBy", is("silence"));
        RestAssured.get(PROBLEMS + late + "/steps")
                .then()
                .body("items[0].action", is("confirm_by_silence"))
                .body("items[0].automatic", is(true));
        assertThat(terms.confirmSilent()).isZero();
    }

    @Test
    void a_duplicate_leads_to_the_one_that_goes_on() {
        var id = open(me, body);
        var other = open(UUID.randomUUID().toString(), body);
        act(officer(body), id, "mark_duplicate", Map.of("duplicateOf", other, "reason", "То же"))
                .statusCode(403);
        act(moderator(), id, "mark_duplicate", Map.of("duplicateOf", id, "reason", "То же"))
                .statusCode(400);
        act(moderator(), id, "mark_duplicate", Map.of("duplicateOf", other, "reason", "То же"))
                .statusCode(200)
                .body("status", is("duplicate"))
                .body("duplicateOf", is(other));
        RestAssured.get(PROBLEMS + id).then().statusCode(200);
    }

    @Test
    void the_author_and_those_whom_it_concerns_are_told() {
        var author = folk.person();
        var neighbour = folk.person();
        var id = open(author.id().toString(), body);
        neighbour.asMember().put(PROBLEMS + id + "/concern").then().statusCode(200);
        act(officer(body), id, "register").statusCode(200);
        answered(id, body, answer("accepted"));
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            author.asMember()
                    .get("/api/v1/me/notifications")
                    .then()
                    .body("items.kind", hasItems("problem_publish", "problem_register", "problem_answered"));
            neighbour
                    .asMember()
                    .get("/api/v1/me/notifications")
                    .then()
                    .body("items.kind", contains("problem_answered"));
        });
    }
}
