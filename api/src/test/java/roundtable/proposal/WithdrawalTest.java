package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.organization.people.Folk.organization;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.actionsOf;
import static roundtable.proposal.Proposals.answer;
import static roundtable.proposal.Proposals.joined;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.representative;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** A common proposal is taken back by all of its authors, or one of them goes on with it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class WithdrawalTest {
    private static final Map<String, Object> WHY = Map.of("why", "changed_mind", "words", "Передумал");

    @Inject
    WithdrawalService service;

    private final String me = somebody();
    private String ngo;

    @BeforeEach
    void somebodyElse() {
        ngo = organization();
    }

    @Test
    void alone_it_is_withdrawn_at_once_and_names_what_takes_its_place() {
        var id = open(me);
        var better = open(somebody());
        act(member(me), id, "withdraw", Map.of("why", "better_one", "successorId", id))
                .statusCode(400);
        act(member(me), id, "withdraw", Map.of("why", "better_one", "successorId", somebody()))
                .statusCode(400);
        act(member(me), id, "withdraw", Map.of("why", "better_one", "successorId", better))
                .statusCode(200)
                .body("status", is("withdrawn"))
                .body("withdrawal.why", is("better_one"))
                .body("withdrawal.until", nullValue());
    }

    @Test
    void together_all_have_to_agree_and_the_first_author_begins() {
        var id = open(me);
        joined(me, id, ngo);
        act(representative(ngo), id, "withdraw", WHY).statusCode(409);
        act(member(me), id, "withdraw", WHY)
                .statusCode(200)
                .body("status", is("open"))
                .body("withdrawal.until", notNullValue());
        act(member(me), id, "withdraw", WHY).statusCode(409);
        act(representative(ngo), id, "withdraw", WHY).statusCode(200).body("status", is("withdrawn"));
        RestAssured.get(PROPOSALS + id + "/steps")
                .then()
                .body("items[0].action", is("withdraw"))
                .body("items[0].reason", startsWith("changed_mind"))
                .body("items[1].action", is("ask_withdrawal"));
    }

    @Test
    void a_co_author_goes_on_with_it_and_whoever_wanted_it_back_is_gone() {
        var id = open(me);
        joined(me, id, ngo);
        act(representative(ngo), id, "take_over").statusCode(409);
        act(member(me), id, "withdraw", WHY).statusCode(200);
        act(member(somebody()), id, "take_over").statusCode(403);
        act(representative(ngo), id, "take_over")
                .statusCode(200)
                .body("status", is("open"))
                .body("withdrawal", nullValue())
                .body("parties", hasSize(1))
                .body("organizations[0].id", is(ngo));
        assertThat(actionsOf(member(me), id)).contains("support").doesNotContain("edit", "withdraw");
        assertThat(actionsOf(representative(ngo), id)).contains("edit", "withdraw");
        RestAssured.get(PROPOSALS + id + "/co-authors").then().body("items", hasSize(0));
    }

    @Test
    void the_first_author_may_change_their_mind() {
        var id = open(me);
        joined(me, id, ngo);
        act(member(me), id, "withdraw", WHY).statusCode(200);
        act(member(me), id, "take_over")
                .statusCode(200)
                .body("withdrawal", nullValue())
                .body("parties", hasSize(2));
        assertThat(actionsOf(member(me), id)).contains("withdraw").doesNotContain("take_over");
    }

    @Test
    void seven_days_without_anybody_who_goes_on_and_it_is_withdrawn() {
        var id = open(me);
        joined(me, id, ngo);
        act(member(me), id, "withdraw", WHY).statusCode(200);
        while (service.finishSilent() > 0) {
            // The next portion.
        }
        RestAssured.get(PROPOSALS + id).then().body("status", is("open"));
        change("update proposal set withdrawal_until = now() - interval '1 hour' where id = '" + id + "'");
        while (service.finishSilent() > 0) {
            // The next portion.
        }
        RestAssured.get(PROPOSALS + id).then().body("status", is("withdrawn"));
        RestAssured.get(PROPOSALS + id + "/steps")
                .then()
                .body("items[0].automatic", is(true))
                .body("items[0].reason", is("changed_mind\nПередумал"));
    }

    @Test
    void when_the_last_one_who_has_not_agreed_leaves_it_is_withdrawn() {
        var id = open(me);
        var together = joined(me, id, ngo);
        act(member(me), id, "withdraw", WHY).statusCode(200);
        answer(representative(ngo), id, together, "leave").statusCode(200);
        RestAssured.get(PROPOSALS + id).then().body("status", is("withdrawn"));
    }
}
