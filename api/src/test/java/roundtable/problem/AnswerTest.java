package roundtable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.as;
import static roundtable.problem.Problems.PROBLEMS;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.actionsOf;
import static roundtable.problem.Problems.answer;
import static roundtable.problem.Problems.answered;
import static roundtable.problem.Problems.answering;
import static roundtable.problem.Problems.body;
import static roundtable.problem.Problems.drafted;
import static roundtable.problem.Problems.member;
import static roundtable.problem.Problems.officer;
import static roundtable.problem.Problems.registered;
import static roundtable.problem.Problems.sign;
import static roundtable.problem.Problems.write;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;
import roundtable.organization.people.Folk;

/** Official answers (dialogue 2.4): written by one officer, signed by another, in their term, never changed. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AnswerTest {
    @Inject
    Folk folk;

    @Inject
    TermJob job;

    @Inject
    Clock clock;

    private final String me = somebody();
    private String body;

    @BeforeEach
    void aBody() {
        body = body();
    }

    @Test
    void what_one_officer_writes_another_signs_and_then_the_problem_goes_there() {
        var id = registered(me, body);
        var writer = somebody();
        write(member(me), id, answer("accepted")).statusCode(403);
        var answer = drafted(of(writer), id, answer("accepted"));
        answers(RestAssured.given(), id).body("items", hasSize(0));
        answers(officer(body), id)
                .body("items[0].status", is("draft"))
                .body("items[0].actions", hasItems("edit", "sign", "remove"));
        sign(of(writer), id, answer).statusCode(403);
        sign(officer(body()), id, answer).statusCode(404);
        write(officer(body), id, answer("accepted")).statusCode(409);
        RestAssured.get(PROBLEMS + id).then().body("status", is("registered"));
        sign(officer(body), id, answer).statusCode(200).body("status", is("published"));
        RestAssured.get(PROBLEMS + id).then().body("status", is("in_work"));
        answers(RestAssured.given(), id)
                .body("items.type", contains("accepted"))
                .body("items.body.id", contains(body));
        officer(body)
                .delete(PROBLEMS + id + "/official-answers/" + answer)
                .then()
                .statusCode(409);
    }

    @Test
    void the_desk_shows_what_waits_for_a_signature_and_what_is_disputed() {
        var id = registered(me, body);
        var writer = somebody();
        var answer = drafted(of(writer), id, answer("accepted"));
        var toSign = "/api/v1/problems?answer=signature&responsible=" + body;
        var toDecide = "/api/v1/problems?answer=decision&sort=dueAt&responsible=" + body;
        officer(body).get(toSign).then().body("items.id", contains(id));
        of(writer).get(toSign).then().body("items", hasSize(0));
        member(me).get(toSign).then().statusCode(403);
        RestAssured.get(toSign).then().statusCode(401);
        sign(officer(body), id, answer).statusCode(200);
        officer(body).get(toSign).then().body("items", hasSize(0));
        RestAssured.get(toDecide).then().body("items", hasSize(0));
        dispute(me, id, answer).statusCode(200);
        RestAssured.get(toDecide).then().body("items.id", contains(id)).body("items[0].dueAt", notNullValue());
    }

    @Test
    void whoever_changes_a_draft_is_its_author_and_names_its_version() {
        var id = registered(me, body);
        var first = somebody();
        var second = somebody();
        var answer = drafted(of(first), id, answer("accepted"));
        var declined = Map.of("type", "declined", "basis", "money");
        patch(second, id, answer, null, declined).statusCode(428);
        patch(second, id, answer, "\"77\"", declined).statusCode(412);
        patch(second, id, answer, "\"0\"", Map.of("type", "declined"))
                .statusCode(400)
                .body("violations.field", hasItem("/basis"));
        patch(second, id, answer, "\"0\"", declined).statusCode(200);
        sign(of(second), id, answer).statusCode(403);
        sign(of(first), id, answer).statusCode(200);
        RestAssured.get(PROBLEMS + id).then().body("status", is("not_solved"));
        patch(first, id, answer, "\"2\"", declined).statusCode(409);
    }

    @Test
    void each_kind_needs_its_own_field_and_leads_where_it_says() {
        var id = registered(me, body);
        refused(id, Map.of("type", "accepted", "text", "Коротко"), "/text");
        refused(id, answer("declined"), "/basis");
        refused(id, answer("already_exists"), "/link");
        refused(id, answer("forwarded"), "/bodyId");
        refused(id, with("accepted", "basis", "law"), "/basis");
        refused(id, with("accepted", "plannedOn", "2020-01-01"), "/plannedOn");
        refused(id, with("needs_information", "plannedOn", "2099-01-01"), "/plannedOn");
        refused(id, with("accepted", "publishAt", in(60)), "/publishAt");
        answered(
                id,
                body,
                with(
                        "accepted_in_part",
                        "plannedOn",
                        LocalDate.now(clock).plusDays(40).toString()));
        RestAssured.get(PROBLEMS + id).then().body("status", is("planned")).body("plannedOn", notNullValue());
        act(officer(body), id, "start").statusCode(200).body("status", is("in_work"));
        var exists = registered(somebody(), body);
        answered(exists, body, with("already_exists", "link", "https://example.org/ramp"));
        RestAssured.get(PROBLEMS + exists).then().body("status", is("not_solved"));
    }

    @Test
    void what_the_author_tells_lets_the_clock_go_on() {
        var author = folk.person();
        var clerk = folk.holding(Accounts.Role.OFFICER, body);
        var id = registered(author.id().toString(), body);
        var more = Map.of("text", "Ступеней шесть, поручней нет.");
        act(author.asMember(), id, "inform", more).statusCode(409);
        var due = day(id);
        answered(id, body, answer("needs_information"));
        assertThat(day(id)).isEqualTo(due.plusDays(15));
        assertThat(actionsOf(author.asMember(), id)).contains("inform");
        act(officer(body), id, "inform", more).statusCode(403);
        act(member(somebody()), id, "inform", more).statusCode(403);
        act(author.asMember(), id, "inform", Map.of("text", " ")).statusCode(400);
        // As if it had been asked four days ago.
        change("update problem set information_until = information_until - interval '4 days' where id = '" + id + "'");
        act(author.asMember(), id, "inform", more).statusCode(200).body("informationUntil", nullValue());
        assertThat(day(id)).isEqualTo(due.plusDays(4));
        act(author.asMember(), id, "inform", more).statusCode(409);
        RestAssured.get(PROBLEMS + id + "/steps")
                .then()
                .body("items[0].action", is("inform"))
                .body("items[0].reason", is("Ступеней шесть, поручней нет."));
        Awaitility.await().pollInSameThread().untilAsserted(() -> clerk.asMember()
                .get("/api/v1/me/notifications?limit=100")
                .then()
                .body("items.kind", hasItem("problem_inform")));
    }

    @Test
    void told_too_late_it_gives_no_day_back_and_in_an_appeal_the_clock_never_stood() {
        var late = registered(me, body);
        answered(late, body, answer("needs_information"));
        change("update problem set information_until = now() - interval '3 days' where id = '" + late + "'");
        var due = day(late);
        act(member(me), late, "inform", Map.of("text", "Поздно")).statusCode(200);
        assertThat(day(late)).isEqualTo(due);
        var appeal = registered(me, body);
        due = day(appeal);
        answered(appeal, body, answer("needs_information"));
        act(
                        officer(body),
                        appeal,
                        "set_regime",
                        Map.of("regime", "appeal", "number", "О-1", "system", "Система", "authorIdentified", true))
                .statusCode(200);
        assertThat(day(appeal)).isEqualTo(due);
        act(member(me), appeal, "inform", Map.of("text", "Сведения")).statusCode(200);
        assertThat(day(appeal)).isEqualTo(due);
    }

    private LocalDate day(String id) {
        String at = RestAssured.get(PROBLEMS + id).path("answerDueAt");
        return OffsetDateTime.parse(at).atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    @Test
    void a_question_stops_the_clock_once_and_forwarding_begins_anew() {
        var id = registered(me, body);
        String due = member(me).get(PROBLEMS + id).path("answerDueAt");
        answered(id, body, answer("needs_information"));
        member(me).get(PROBLEMS + id).then().body("status", is("registered")).body("answerDueAt", not(is(due)));
        var again = drafted(officer(body), id, answer("needs_information"));
        sign(officer(body), id, again).statusCode(409);
        officer(body)
                .delete(PROBLEMS + id + "/official-answers/" + again)
                .then()
                .statusCode(204);
        var other = body();
        var forwarded = new HashMap<>(with("forwarded", "bodyId", other));
        forwarded.put("publishAt", clock.instant().plusSeconds(3600).toString());
        refused(id, forwarded, "/publishAt");
        answered(id, body, with("forwarded", "bodyId", other));
        RestAssured.get(PROBLEMS + id)
                .then()
                .body("status", is("open"))
                .body("responsible.id", is(other))
                .body("answerDueAt", nullValue());
        answers(RestAssured.given(), id).body("items[0].forwardedTo.id", is(other));
        assertThat(actionsOf(officer(other), id)).contains("register");
        assertThat(actionsOf(officer(body), id)).doesNotContain("answer");
    }

    @Test
    void a_scheduled_answer_is_published_on_its_day() {
        var id = registered(me, body);
        var answer = drafted(officer(body), id, with("accepted", "publishAt", in(2)));
        sign(officer(body), id, answer).statusCode(200).body("status", is("scheduled"));
        job.publishDue();
        RestAssured.get(PROBLEMS + id).then().body("status", is("registered"));
        answers(RestAssured.given(), id).body("items", hasSize(0));
        change("update problem_answer set publish_at = now() - interval '1 hour' where id = '" + answer + "'");
        job.publishDue();
        RestAssured.get(PROBLEMS + id).then().body("status", is("in_work"));
        answers(RestAssured.given(), id).body("items.status", contains("published"));
    }

    @Test
    void what_is_worked_on_is_answered_anew_only_when_the_answer_is_disputed() {
        var id = registered(me, body);
        var first = answered(id, body, answer("accepted"));
        assertThat(actionsOf(officer(body), id)).doesNotContain("answer");
        write(officer(body), id, with("declined", "basis", "money")).statusCode(409);
        dispute(me, id, first).statusCode(200);
        answered(id, body, with("declined", "basis", "money"));
        RestAssured.get(PROBLEMS + id).then().body("status", is("not_solved"));
        answers(RestAssured.given(), id)
                .body("items.status", contains("published", "superseded"))
                .body("items[1].dispute.decision", is("replaced"));
    }

    @Test
    void the_author_rates_an_answer_once_and_nobody_else_does() {
        var id = registered(me, body);
        var answer = answered(id, body, answer("accepted"));
        var no = Map.of("rating", "no", "text", "Про сроки ничего нет");
        answering(member(somebody()), id, answer, "rate", no).statusCode(403);
        answering(as(me, "officer:" + body), id, answer, "rate", no).statusCode(403);
        answering(member(me), id, answer, "rate", no).statusCode(200).body("rating", is("no"));
        answering(member(me), id, answer, "rate", Map.of("rating", "yes")).statusCode(409);
        answers(RestAssured.given(), id).body("items[0].ratingText", is("Про сроки ничего нет"));
        var old = longAgo(answer);
        answering(member(me), id, old, "rate", no).statusCode(409);
        dispute(me, id, old).statusCode(409);
    }

    @Test
    void the_database_refuses_to_change_what_is_published_and_what_one_officer_signs_alone() {
        var id = registered(me, body);
        var answer = answered(id, body, answer("accepted"));
        for (var statement : new String[] {
            "update problem_answer set text = text || '!' where id = '" + answer + "'",
            "update problem_answer set planned_on = '2099-01-01' where id = '" + answer + "'",
            "delete from problem_answer where id = '" + answer + "'"
        }) {
            assertThatThrownBy(() -> change(statement)).hasStackTraceContaining("published answer");
        }
        var other = registered(somebody(), body);
        var draft = drafted(officer(body), other, answer("accepted"));
        assertThatThrownBy(() -> change("update problem_answer set status = 'SIGNED', signed_by = author,"
                        + " signed_at = now() where id = '" + draft + "'"))
                .hasStackTraceContaining("problem_answer_second");
        assertThatThrownBy(() -> change("update problem_answer set unsigned = true where id = '" + draft + "'"))
                .hasStackTraceContaining("is signed");
    }

    /** What was published cannot be moved in time, so this one was published long ago. */
    private static String longAgo(String source) {
        var old = somebody();
        change(
                "insert into problem_answer (id, version, created_at, updated_at, problem_id, status, type, text, author,"
                        + " body_id, signed_by, signed_at, published_at) select '" + old
                        + "', 0, created_at, updated_at, problem_id, status, type, text, author, body_id, signed_by, signed_at,"
                        + " now() - interval '32 days' from problem_answer where id = '" + source + "'");
        return old;
    }

    private static ValidatableResponse dispute(String by, String problem, String answer) {
        return answering(member(by), problem, answer, "dispute", Map.of("reason", "Про сроки ничего нет"));
    }

    private void refused(String problem, Map<String, ?> answer, String field) {
        write(officer(body), problem, answer).statusCode(400).body("violations.field", hasItem(field));
    }

    private static Map<String, Object> with(String type, String field, String value) {
        var answer = answer(type);
        answer.put(field, value);
        return answer;
    }

    private static String in(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS).toString();
    }

    private RequestSpecification of(String officer) {
        return as(officer, "officer:" + body);
    }

    private static ValidatableResponse answers(RequestSpecification by, String problem) {
        return by.get(PROBLEMS + problem + "/official-answers").then().statusCode(200);
    }

    private ValidatableResponse patch(
            String officer, String problem, String answer, @Nullable String tag, Map<String, ?> words) {
        var request = of(officer).contentType("application/merge-patch+json").body(words);
        return (tag == null ? request : request.header("If-Match", tag))
                .patch(PROBLEMS + problem + "/official-answers/" + answer)
                .then();
    }

    private static String somebody() {
        return UUID.randomUUID().toString();
    }
}
