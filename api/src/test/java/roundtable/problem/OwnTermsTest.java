package roundtable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.as;
import static roundtable.problem.Problems.PROBLEMS;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.body;
import static roundtable.problem.Problems.officer;
import static roundtable.problem.Problems.open;
import static roundtable.problem.Problems.registered;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.answer.WorkingDays;
import roundtable.app.TestDatabase;

/** What a body has bound itself to holds for the problems that it takes on from then on. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OwnTermsTest {
    private static final Map<String, Object> POS =
            Map.of("regime", "pos", "number", "4411", "externalStatus", "Принято к работе");

    @Inject
    Clock clock;

    private final String me = UUID.randomUUID().toString();
    private String body;

    @BeforeEach
    void aBody() {
        body = body();
    }

    @Test
    void its_own_terms_hold_for_what_it_takes_on_from_then_on() {
        var before = registered(me, body);
        bound("voluntary", "register", 1, "calendar");
        bound("voluntary", "answer", 10, "working");
        bound("voluntary", "forward", 2, "calendar");
        assertThat(due(before, "answerDueAt")).isEqualTo(today().plusDays(30));
        var id = open(me, body);
        assertThat(due(id, "dueAt")).isEqualTo(today().plusDays(1));
        act(officer(body), id, "register").statusCode(200);
        assertThat(due(id, "answerDueAt"))
                .isEqualTo(day(WorkingDays.after(clock.instant(), 10, clock)))
                .isBefore(today().plusDays(30));
        change("update problem set forward_until = forward_until - interval '3 days' where id = cast(? as uuid)", id);
        act(officer(body), id, "forward", Map.of("bodyId", body(), "reason", "Поздно"))
                .statusCode(409);
    }

    @Test
    void so_many_working_days_are_no_more_than_the_law_gives() {
        bound("voluntary", "answer", 30, "working");
        assertThat(due(registered(me, body), "answerDueAt")).isEqualTo(today().plusDays(30));
        bound("pos", "answer", 30, "working");
        var id = registered(me, body);
        act(officer(body), id, "set_regime", POS).statusCode(200);
        assertThat(due(id, "answerDueAt")).isAfter(today().plusDays(30));
    }

    @Test
    void more_time_is_given_within_the_bodys_own_bounds() {
        bound("voluntary", "extend", 5, "calendar");
        var id = registered(me, body);
        act(officer(body), id, "ask_extension", Map.of("days", 6, "reason", "Ждём экспертизы"))
                .statusCode(400)
                .body("violations.field", contains("/days"))
                .body("violations[0].message", containsString("5"));
        act(head(), id, "extend", Map.of("days", 6, "reason", "Ждём экспертизы"))
                .statusCode(400);
        act(head(), id, "extend", Map.of("days", 5, "reason", "Ждём экспертизы"))
                .statusCode(200);
        assertThat(due(id, "answerDueAt")).isEqualTo(today().plusDays(35));
    }

    @Test
    void whoever_gets_it_from_another_body_has_their_own_time() {
        bound("voluntary", "register", 2, "calendar");
        var first = body();
        var id = registered(me, first);
        change("update problem set published_at = published_at - interval '6 days' where id = cast(? as uuid)", id);
        act(officer(first), id, "forward", Map.of("bodyId", body, "reason", "Их ведение"))
                .statusCode(200)
                .body("overdue", is(false))
                .body("answerDueAt", nullValue());
        assertThat(due(id, "dueAt")).isEqualTo(today().plusDays(2));
    }

    @Test
    void the_feedback_platform_says_by_when_it_wants_an_answer() {
        bound("pos", "answer", 12, "calendar");
        var id = registered(me, body);
        act(officer(body), id, "set_regime", POS).statusCode(200).body("registration.dueOn", nullValue());
        assertThat(due(id, "answerDueAt")).isEqualTo(today().plusDays(12));
        var named = new HashMap<>(POS);
        var day = today().plusDays(8);
        named.put("dueOn", day.toString());
        act(officer(body), id, "set_regime", named).statusCode(200).body("registration.dueOn", is(day.toString()));
        assertThat(due(id, "answerDueAt")).isEqualTo(day);
        var early = open(me, body);
        act(officer(body), early, "set_regime", named).statusCode(200);
        act(officer(body), early, "register").statusCode(200);
        assertThat(due(early, "answerDueAt")).isEqualTo(day);
        var granted = registered(me, body);
        act(head(), granted, "extend", Map.of("days", 5, "reason", "Ждём экспертизы"))
                .statusCode(200);
        act(officer(body), granted, "set_regime", named).statusCode(200);
        assertThat(due(granted, "answerDueAt")).isEqualTo(day);
        named.put("regime", "appeal");
        named.put("system", "Система");
        named.put("authorIdentified", true);
        named.remove("externalStatus");
        act(officer(body), id, "set_regime", named).statusCode(400).body("violations.field", contains("/dueOn"));
        act(officer(body), id, "set_regime", Map.of("regime", "voluntary", "reason", "Номер чужой"))
                .statusCode(200);
        assertThat(due(id, "answerDueAt")).isEqualTo(today().plusDays(30));
    }

    private void bound(String regime, String action, int days, String count) {
        head().contentType("application/json")
                .queryParam("bodyId", body)
                .body(Map.of("days", days, "count", count))
                .put("/api/v1/term-rules/" + regime + "/" + action)
                .then()
                .statusCode(200);
    }

    private RequestSpecification head() {
        return as(UUID.randomUUID().toString(), "representative:" + body);
    }

    private LocalDate due(String problem, String field) {
        String at = RestAssured.get(PROBLEMS + problem).path(field);
        return day(OffsetDateTime.parse(at).toInstant());
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
