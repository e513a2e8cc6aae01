package roundtable.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.discussion.Discussions.DISCUSSIONS;
import static roundtable.discussion.Discussions.act;
import static roundtable.discussion.Discussions.agreedOutcome;
import static roundtable.discussion.Discussions.answer;
import static roundtable.discussion.Discussions.member;
import static roundtable.discussion.Discussions.open;
import static roundtable.discussion.Discussions.poll;
import static roundtable.discussion.Discussions.side;
import static roundtable.discussion.Discussions.somebody;
import static roundtable.discussion.Discussions.staff;
import static roundtable.discussion.Discussions.summingUp;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;

/** Where a poll of agreement was held, the votes on the outcome are its answers; two sides of three make it agreed. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OutcomeByPollTest {
    private static final int CALLS = 16;
    private static final int AGREE = 0;
    private static final int ABSTAIN = 1;
    private static final int OBJECT = 2;

    private final String leader = somebody();

    @Test
    void votes_are_counted_from_the_poll_and_a_silent_side_is_named() {
        var id = open(leader);
        var poll = asked(id);
        vote(id, poll, "ngo", AGREE);
        vote(id, poll, "ngo", OBJECT);
        vote(id, poll, "ngo", AGREE);
        vote(id, poll, "business", AGREE);
        vote(id, poll, "business", ABSTAIN);
        // Residents speak, and are no side of the outcome.
        answer(member(somebody()), id, poll, Map.of("choices", List.of(OBJECT))).statusCode(200);
        finished(id);
        // Somebody has voted against: an outcome that is silent about it is none.
        var smooth = without();
        smooth.remove("dissent");
        conclude(id, smooth).statusCode(400).body("violations.field", contains("/dissent"));
        conclude(id, without())
                .statusCode(200)
                .body("outcome.votes.ngo.inFavour", is(2))
                .body("outcome.votes.ngo.against", is(1))
                .body("outcome.votes.business.inFavour", is(1))
                .body("outcome.votes.business.abstained", is(1))
                .body("outcome.votes.government.inFavour", is(0))
                .body("outcome.agreed", is(true))
                .body("outcome.silent", contains("government"))
                .body("outcome.pollId", is(poll));
        RestAssured.get(DISCUSSIONS + id).then().body("outcome.pollId", is(poll));
    }

    @Test
    void other_votes_than_those_of_the_poll_are_refused_and_the_same_ones_are_not() {
        var id = open(leader);
        var poll = asked(id);
        vote(id, poll, "ngo", AGREE);
        vote(id, poll, "business", OBJECT);
        finished(id);
        conclude(id, agreedOutcome(Folk.organization()))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/votes-not-as-polled"))
                .body("detail", notNullValue());
        RestAssured.get(DISCUSSIONS + id)
                .then()
                .body("status", is("summing_up"))
                .body("outcome", nullValue());
        var same = without();
        same.put("votes", Map.of("ngo", side(1, 0), "business", side(0, 1), "government", side(0, 0)));
        conclude(id, same)
                .statusCode(200)
                .body("outcome.agreed", is(false))
                .body("outcome.silent", contains("government"));
    }

    @Test
    void the_last_poll_of_agreement_decides_unless_another_one_is_named() {
        var id = open(leader);
        var first = asked(id);
        vote(id, first, "ngo", AGREE);
        vote(id, first, "government", AGREE);
        var second = asked(id);
        var single = poll(leader, id, Map.of("kind", "single", "question", "Где?", "options", List.of("Тут", "Там")));
        var other = asked(open(leader));
        finished(id);
        for (var wrong : List.of(single, other, somebody())) {
            var outcome = without();
            outcome.put("pollId", wrong);
            conclude(id, outcome)
                    .statusCode(400)
                    .body("violations.field", contains("/pollId"))
                    .body("violations.code", contains("no-consent-poll"));
        }
        var named = without();
        named.put("pollId", first);
        var last = open(leader);
        vote(last, asked(last), "ngo", AGREE);
        var decides = asked(last);
        finished(last);
        conclude(last, without())
                .statusCode(200)
                .body("outcome.pollId", is(decides))
                .body("outcome.agreed", is(false))
                .body("outcome.silent", contains("ngo", "business", "government"));
        conclude(id, named)
                .statusCode(200)
                .body("outcome.pollId", is(first))
                .body("outcome.agreed", is(true))
                .body("outcome.silent", contains("business"));
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void without_such_a_poll_the_votes_are_written_down() {
        var id = summingUp(leader);
        conclude(id, without()).statusCode(400).body("violations.field", contains("/votes"));
        var named = agreedOutcome(Folk.organization());
        named.put("pollId", somebody());
        conclude(id, named).statusCode(400).body("violations.field", contains("/pollId"));
        conclude(id, agreedOutcome(Folk.organization()))
                .statusCode(200)
                .body("outcome.pollId", nullValue())
                .body("outcome.agreed", is(true));
    }

    @Test
    void the_database_knows_no_other_agreement() {
        var id = open(leader);
        var poll = asked(id);
        vote(id, poll, "ngo", AGREE);
        finished(id);
        conclude(id, without()).statusCode(200).body("outcome.agreed", is(false));
        refused("agreed = true where id = '" + id + "'", "discussion_agreed_by_two");
        refused("outcome_poll_id = null, outcome_at = now() where id = '" + id + "'", "those of the poll");
        refused(
                "votes = jsonb_set(votes, '{business,inFavour}', '3'), agreed = true, outcome_at = now() where id = '"
                        + id + "'",
                "not those of the poll");
        var other = asked(open(leader));
        refused("outcome_poll_id = '" + other + "' where id = '" + id + "'", "discussion_outcome_poll");
    }

    private static void refused(String change, String by) {
        assertThatThrownBy(() -> change("update discussion set " + change)).hasMessageContaining(by);
    }

    @Test
    void of_many_outcomes_at_once_one_is_published() throws Exception {
        var id = open(leader);
        vote(id, asked(id), "ngo", AGREE);
        finished(id);
        var outcomes = IntStream.range(0, CALLS)
                .mapToObj(n -> {
                    var outcome = without();
                    outcome.put("text", "Итог " + n);
                    return outcome;
                })
                .toList();
        var pool = Executors.newFixedThreadPool(CALLS);
        try {
            var codes = new ArrayList<Integer>();
            for (var done : pool.invokeAll(outcomes.stream()
                    .<Callable<Integer>>map(o -> () -> conclude(id, o).extract().statusCode())
                    .toList())) {
                codes.add(done.get());
            }
            assertThat(codes).filteredOn(c -> c == 200).hasSize(1);
            assertThat(codes).filteredOn(c -> c == 409).hasSize(CALLS - 1);
        } finally {
            pool.shutdownNow();
        }
        RestAssured.get(DISCUSSIONS + id + "/steps")
                .then()
                .body("items.findAll { it.action == 'publish_outcome' }.size()", is(1))
                .body("items.findAll { it.action == 'review' }", empty());
    }

    private String asked(String discussion) {
        return poll(leader, discussion, Map.of("kind", "consent", "question", "Согласны ли вы?"));
    }

    private static void vote(String discussion, String poll, String kind, int choice) {
        var organization = Folk.organization(Map.of("kind", kind));
        var role = kind.equals("government") ? "officer:" : "representative:";
        answer(
                        Folk.as(somebody(), "member", role + organization),
                        discussion,
                        poll,
                        Map.of("choices", List.of(choice), "organizationId", organization))
                .statusCode(200);
    }

    private void finished(String id) {
        act(staff(leader), id, "finish", Map.of("reason", "Все сказали")).statusCode(200);
    }

    private static Map<String, Object> without() {
        var outcome = agreedOutcome(Folk.organization());
        outcome.remove("votes");
        return outcome;
    }

    private ValidatableResponse conclude(String id, Map<String, ?> outcome) {
        return act(staff(leader), id, "publish_outcome", outcome);
    }
}
