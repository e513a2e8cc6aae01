package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.body;
import static roundtable.proposal.Proposals.endorse;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.support;
import static roundtable.proposal.Proposals.underReview;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.app.TestDatabase;
import roundtable.identity.AssuranceLevel;
import roundtable.organization.people.Folk;

/** A support phase ends with its last day where people are, and not with that day in UTC. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SupportEndTest {
    private static final ZoneId BARNAUL = ZoneId.of("Asia/Barnaul");

    @Inject
    ProposalRepository proposals;

    @Inject
    AnswerRepository answers;

    @Inject
    ProposalMoves moves;

    @Inject
    PhaseService phases;

    @Inject
    Clock clock;

    private static Clock at(String moment) {
        return Clock.fixed(Instant.parse(moment), BARNAUL);
    }

    /** One whose last day was that one. */
    private String until(String day) {
        var id = open(somebody());
        change("update proposal set support_until = cast(? as date) where id = cast(? as uuid)", day, id);
        phases.endInZone();
        return id;
    }

    /** The platform's own look at that moment. */
    private void looked(String moment) {
        var then = new PhaseService(proposals, answers, moves, at(moment));
        QuarkusTransaction.requiringNew().run(then::expire);
    }

    @ParameterizedTest
    @CsvSource({
        // Seven hours before midnight in UTC it is midnight there.
        "2026-03-10T16:59:59Z, 2026-03-10, false",
        "2026-03-10T17:00:00Z, 2026-03-10, true",
        "2026-03-10T23:59:59Z, 2026-03-10, true",
        "2026-03-09T17:00:00Z, 2026-03-10, false"
    })
    void the_last_day_is_over_at_midnight_there(String moment, LocalDate until, boolean over) {
        var phase = new SupportPhase();
        phase.begin(new SupportPhase.Needed(30, AssuranceLevel.MAIL), until, at("2026-01-10T06:00:00Z"));
        assertThat(phase.isOver(at(moment))).isEqualTo(over);
        assertThat(phase.endsAt().isBefore(Instant.parse(moment))).isEqualTo(over);
    }

    @Test
    void the_platform_ends_it_right_after_midnight_there() {
        var id = until("2001-03-10");
        // Six hours in the winters of those years.
        looked("2001-03-10T17:59:59Z");
        RestAssured.get(PROPOSALS + id).then().body("status", is("open"));
        looked("2001-03-10T18:00:00Z");
        RestAssured.get(PROPOSALS + id).then().body("status", is("no_support"));
    }

    @Test
    void whoever_comes_after_the_last_day_is_too_late_whether_or_not_the_platform_has_looked() {
        var today = LocalDate.now(clock);
        var last = until(today.toString());
        support(somebody(), last).statusCode(201);
        var over = until(today.minusDays(1).toString());
        support(somebody(), over).statusCode(409);
        endorse(Folk.organization(), over).statusCode(409);
        // What has been reached goes on to be supported.
        var reached = underReview(somebody(), body());
        change(
                "update proposal set support_until = cast(? as date) where id = cast(? as uuid)",
                today.minusDays(1).toString(),
                reached);
        support(somebody(), reached).statusCode(201);
    }

    @Test
    void the_order_by_the_nearest_end_counts_the_days_that_people_count() {
        var body = body();
        var answer = underReview(somebody(), body);
        // Three in the morning of the second there, and still the first in UTC.
        change("update proposal set due_at = '2098-04-01T20:00:00Z' where id = cast(? as uuid)", answer);
        var support = open(somebody(), body);
        change("update proposal set support_until = date '2098-04-01' where id = cast(? as uuid)", support);
        assertThat(phases.endInZone()).isPositive();
        assertThat(phases.endInZone()).isZero();
        RestAssured.get("/api/v1/proposals?sort=endsAt&responsible=" + body)
                .then()
                .body("items.id", contains(support, answer));
        RestAssured.get("/api/v1/proposals?sort=endsAt&limit=1&responsible=" + body)
                .then()
                .body("items.id", contains(support));
    }
}
