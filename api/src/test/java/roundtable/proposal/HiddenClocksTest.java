package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.answer;
import static roundtable.proposal.Proposals.answered;
import static roundtable.proposal.Proposals.body;
import static roundtable.proposal.Proposals.claimed;
import static roundtable.proposal.Proposals.drafted;
import static roundtable.proposal.Proposals.joined;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.mergeAsked;
import static roundtable.proposal.Proposals.officer;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.sign;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.support;
import static roundtable.proposal.Proposals.underReview;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;

/** The time during which moderation kept a proposal from the public does not count (dialogue.md 2.6). */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HiddenClocksTest {
    @Inject
    ProposalModeration moderation;

    @Inject
    PhaseJob phases;

    @Inject
    ReminderService reminders;

    @Inject
    Clock clock;

    @Inject
    Folk folk;

    private final String me = somebody();

    /** Hidden for nine days and a half, which are ten. */
    private static void hiddenForTenDays(String id) {
        change("update proposal set hidden_at = now() - interval '228 hours' where id = cast(? as uuid)", id);
    }

    private void shownAgain(String id) {
        QuarkusTransaction.requiringNew().run(() -> moderation.restore(UUID.fromString(id)));
    }

    private ValidatableResponse read(String id) {
        return member(me).get(PROPOSALS + id).then().statusCode(200);
    }

    private String day(int fromToday) {
        return LocalDate.now(clock).plusDays(fromToday).toString();
    }

    private String moment(String id, String field) {
        return read(id).extract().path(field);
    }

    private Instant tenDaysAfter(String moment) {
        return Instant.parse(moment)
                .atZone(clock.getZone())
                .plusDays(10)
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private static void lastDay(String id, String day) {
        change("update proposal set support_until = cast(? as date) where id = cast(? as uuid)", day, id);
    }

    @Test
    void an_overturned_decision_gives_the_support_phase_its_days_back() {
        var author = folk.person();
        var id = open(author.id().toString());
        var reported = Map.of("subjectType", "proposal", "subjectId", id, "reason", "spam");
        sent(somebody(), "member", "reports", reported).statusCode(201);
        List<Map<String, ?>> cases =
                moderator().get("/api/v1/moderation/cases?limit=100").jsonPath().getList("items");
        var path = "cases/"
                + cases.stream()
                        .filter(c -> id.equals(c.get("subjectId")))
                        .findFirst()
                        .orElseThrow()
                        .get("id")
                + "/actions/";
        sent(somebody(), "moderator", path + "decide", Map.of("outcome", "hidden", "rule", "spam", "reason", "Реклама"))
                .statusCode(200);
        lastDay(id, day(-3));
        hiddenForTenDays(id);
        phases.run();
        author.asMember().get(PROPOSALS + id).then().body("status", is("open"));
        sent(author.id().toString(), "member", path + "appeal", Map.of("text", "Это наша программа"))
                .statusCode(200);
        sent(somebody(), "moderator", path + "overturn", Map.of("reason", "Не реклама"))
                .statusCode(200);
        phases.run();
        RestAssured.get(PROPOSALS + id).then().body("status", is("open")).body("support.until", is(day(7)));
        support(somebody(), id).statusCode(201);
    }

    private static ValidatableResponse sent(String account, String role, String path, Map<String, ?> said) {
        return as(account, role)
                .contentType("application/json")
                .body(said)
                .post("/api/v1/moderation/" + path)
                .then();
    }

    @Test
    void the_end_of_support_is_moved_as_a_day_and_as_a_moment() {
        var id = open(me);
        lastDay(id, day(20));
        hiddenForTenDays(id);
        shownAgain(id);
        read(id).body("support.until", is(day(30)));
        assertThat(change(
                        "update proposal set slug = slug where id = cast(? as uuid) and support_ends_at = cast(? as timestamptz)",
                        id,
                        LocalDate.parse(day(31))
                                .atStartOfDay(clock.getZone())
                                .minusSeconds(1)
                                .toOffsetDateTime()
                                .toString()))
                .isOne();
    }

    @Test
    void what_was_over_before_it_was_hidden_stays_over() {
        var id = open(me);
        lastDay(id, day(-12));
        hiddenForTenDays(id);
        shownAgain(id);
        phases.run();
        read(id).body("status", is("no_support")).body("support.until", is(day(-12)));
    }

    @Test
    void a_mask_alone_stops_no_clock() {
        var id = open(me);
        String until = read(id).extract().path("support.until");
        QuarkusTransaction.requiringNew().run(() -> moderation.mask(UUID.fromString(id)));
        shownAgain(id);
        read(id).body("support.until", is(until)).body("title", startsWith("Открытое"));
    }

    @Test
    void the_body_has_its_days_to_answer() {
        var body = body();
        var id = underReview(me, body);
        change("update proposal set registered_at = now() - interval '20 days' where id = cast(? as uuid)", id);
        var due = moment(id, "answerDueAt");
        hiddenForTenDays(id);
        shownAgain(id);
        read(id).body("answerDueAt", is(tenDaysAfter(due).toString()))
                .body("dueAt", is(tenDaysAfter(due).toString()));
        // What has been answered has no term that could be moved.
        var declined = answer("declined");
        declined.put("basis", "law");
        answered(id, body, declined);
        hiddenForTenDays(id);
        shownAgain(id);
        read(id).body("answerDueAt", is(tenDaysAfter(due).toString()));
    }

    @Test
    void a_body_that_began_while_it_was_hidden_has_lost_only_the_days_since() {
        var id = underReview(me, body());
        var due = moment(id, "answerDueAt");
        hiddenForTenDays(id);
        shownAgain(id);
        assertThat(Instant.parse(moment(id, "answerDueAt"))).isBefore(tenDaysAfter(due));
    }

    @Test
    void the_law_does_not_wait_for_our_moderators() {
        var body = body();
        var id = underReview(me, body);
        act(
                        officer(body),
                        id,
                        "set_regime",
                        Map.of("regime", "appeal", "number", "О-1", "system", "Система", "authorIdentified", true))
                .statusCode(200);
        change("update proposal set registered_at = now() - interval '20 days' where id = cast(? as uuid)", id);
        var due = moment(id, "answerDueAt");
        hiddenForTenDays(id);
        shownAgain(id);
        read(id).body("answerDueAt", is(due));
    }

    @Test
    void a_scheduled_answer_waits_until_people_see_what_it_answers() {
        var body = body();
        var id = underReview(me, body);
        var planned = answer("declined");
        planned.put("basis", "law");
        planned.put("publishAt", Instant.now().plus(2, ChronoUnit.DAYS).toString());
        var answer = drafted(officer(body), id, planned);
        sign(officer(body), id, answer).statusCode(200);
        change("update proposal_answer set publish_at = now() - interval '1 day' where id = cast(? as uuid)", answer);
        hiddenForTenDays(id);
        phases.run();
        read(id).body("status", is("under_review"));
        shownAgain(id);
        phases.run();
        read(id).body("status", is("declined"));
    }

    @Test
    void silence_confirms_nothing_that_nobody_could_see() {
        var id = claimed(me, body());
        change("update proposal set claimed_at = now() - interval '20 days' where id = cast(? as uuid)", id);
        hiddenForTenDays(id);
        phases.run();
        read(id).body("status", is("implemented_claimed"));
        shownAgain(id);
        phases.run();
        read(id).body("status", is("implemented_claimed"));
        change("update proposal set silence_from = now() - interval '16 days' where id = cast(? as uuid)", id);
        phases.run();
        read(id).body("status", is("implemented"));
    }

    @Test
    void a_co_author_has_the_days_to_go_on_with_it() {
        var id = open(me);
        joined(me, id, Folk.organization());
        act(member(me), id, "withdraw", Map.of("why", "other", "words", "Больше не нужно"))
                .statusCode(200);
        change("update proposal set withdrawal_until = now() - interval '1 day' where id = cast(? as uuid)", id);
        hiddenForTenDays(id);
        phases.run();
        read(id).body("status", is("open"));
        shownAgain(id);
        phases.run();
        read(id).body("status", is("open"));
        assertThat(Instant.parse(moment(id, "withdrawal.until")))
                .isAfter(clock.instant().plus(8, ChronoUnit.DAYS));
    }

    @Test
    void nobody_is_reminded_of_a_merge_with_what_is_hidden() {
        var one = folk.person();
        var child = open(one.id().toString(), body());
        var asked = mergeAsked(child, open(me, body()));
        change(
                "update proposal_merge set created_at = now() - interval '8 days', expires_at = now() + interval '6 days'"
                        + " where id = cast(? as uuid)",
                asked);
        hiddenForTenDays(child);
        reminders.remind();
        assertThat(change("delete from term_reminder where subject_id = cast(? as uuid)", asked))
                .isZero();
        shownAgain(child);
        reminders.remind();
        assertThat(change("delete from term_reminder where subject_id = cast(? as uuid)", asked))
                .isOne();
    }
}
