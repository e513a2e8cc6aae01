package roundtable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static roundtable.problem.Problems.PROBLEMS;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.body;
import static roundtable.problem.Problems.called;
import static roundtable.problem.Problems.claimed;
import static roundtable.problem.Problems.member;
import static roundtable.problem.Problems.officer;
import static roundtable.problem.Problems.open;
import static roundtable.problem.Problems.registered;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.answer.Terms;
import roundtable.app.TestDatabase;

/** The time during which moderation kept a problem from the public does not count (dialogue.md 2.6). */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HiddenClocksTest {
    @Inject
    ProblemModeration moderation;

    @Inject
    TermJob terms;

    @Inject
    Clock clock;

    private final String me = UUID.randomUUID().toString();
    private String body;

    @BeforeEach
    void aBody() {
        body = body();
    }

    /** Hidden for nine days and a half, which are ten; what happened to it happened before that. */
    private static void hiddenForTenDays(String id) {
        change(
                "update problem set hidden_at = now() - interval '228 hours', registered_at = registered_at - interval '20 days'"
                        + " where id = cast(? as uuid)",
                id);
    }

    private void shownAgain(String id) {
        QuarkusTransaction.requiringNew().run(() -> moderation.restore(UUID.fromString(id)));
    }

    private ValidatableResponse read(String id) {
        return member(me).get(PROBLEMS + id).then().statusCode(200);
    }

    private Instant due(String id, String field) {
        return Instant.parse(read(id).extract().path(field));
    }

    private Instant later(Instant due) {
        return due.atZone(clock.getZone()).plusDays(10).toInstant();
    }

    @Test
    void the_body_has_its_days_to_register_and_another_body_that_gets_it_has_its_own() {
        var id = open(me, body);
        var due = due(id, "dueAt");
        hiddenForTenDays(id);
        shownAgain(id);
        assertThat(due(id, "dueAt")).isEqualTo(later(due));
        act(officer(body), id, "forward", Map.of("bodyId", body(), "reason", "Не наше"))
                .statusCode(200);
        assertThat(due(id, "dueAt")).isEqualTo(Terms.after(clock.instant(), Terms.REGISTER_DAYS, clock));
    }

    @Test
    void the_body_has_its_days_to_answer() {
        var id = registered(me, body);
        var due = due(id, "answerDueAt");
        hiddenForTenDays(id);
        shownAgain(id);
        assertThat(due(id, "answerDueAt")).isEqualTo(later(due));
        assertThat(due(id, "dueAt")).isEqualTo(later(due));
    }

    @Test
    void the_law_does_not_wait_for_our_moderators() {
        var id = registered(me, body);
        change(
                "update problem set legal_regime = 'APPEAL', legal_number = 'О-1', legal_system = 'Система', legal_at = now()"
                        + " where id = cast(? as uuid)",
                id);
        var due = due(id, "answerDueAt");
        hiddenForTenDays(id);
        shownAgain(id);
        assertThat(due(id, "answerDueAt")).isEqualTo(due);
    }

    @Test
    void a_call_for_solutions_is_as_long_as_was_announced() {
        var id = registered(me, body);
        called(id, body);
        var today = LocalDate.now(clock);
        change(
                "update problem set call_until = cast(? as date) where id = cast(? as uuid)",
                today.minusDays(3).toString(),
                id);
        hiddenForTenDays(id);
        terms.run();
        read(id).body("status", is("call_open"));
        shownAgain(id);
        terms.run();
        read(id).body("status", is("call_open"))
                .body("callUntil", is(today.plusDays(7).toString()));
    }

    @Test
    void silence_confirms_nothing_that_nobody_could_see() {
        var id = claimed(me, body);
        change("update problem set claimed_at = now() - interval '20 days' where id = cast(? as uuid)", id);
        hiddenForTenDays(id);
        terms.run();
        read(id).body("status", is("solved_claimed"));
        shownAgain(id);
        terms.run();
        read(id).body("status", is("solved_claimed"));
        assertThat(due(id, "claim.at")).isBefore(clock.instant().minus(19, ChronoUnit.DAYS));
        change("update problem set silence_from = now() - interval '16 days' where id = cast(? as uuid)", id);
        terms.run();
        read(id).body("status", is("solved"));
    }

    @Test
    void a_mask_alone_stops_no_clock() {
        var id = registered(me, body);
        var due = due(id, "dueAt");
        QuarkusTransaction.requiringNew().run(() -> moderation.mask(UUID.fromString(id)));
        shownAgain(id);
        assertThat(due(id, "dueAt")).isEqualTo(due);
    }
}
