package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static roundtable.answer.OfficialAnswers.said;
import static roundtable.organization.people.Folk.organization;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.accepting;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.answer;
import static roundtable.proposal.Proposals.atOnce;
import static roundtable.proposal.Proposals.drafted;
import static roundtable.proposal.Proposals.endorse;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.post;
import static roundtable.proposal.Proposals.representative;
import static roundtable.proposal.Proposals.sign;
import static roundtable.proposal.Proposals.underReview;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtable.answer.DisputedAnswers;
import roundtable.app.TestDatabase;

/** Disputed answers to proposals; an organization that stands behind one is enough. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DisputeTest extends DisputedAnswers {
    @Override
    protected String asked(String author) {
        return PROPOSALS + underReview(author, body);
    }

    @Override
    protected Map<String, Object> first() {
        var declined = answer("declined");
        declined.put("basis", "money");
        return declined;
    }

    @Override
    protected Map<String, Object> second() {
        return accepting(body);
    }

    @Override
    protected Map<String, String> standing() {
        return Map.of("first", "declined", "second", "accepted");
    }

    @Override
    protected void stand(String person, String matter) {
        member(person).post(matter + "/supports").then().statusCode(201);
    }

    @Override
    protected void stepBack(String person, String matter) {
        member(person).delete(matter + "/supports/mine").then().statusCode(204);
    }

    @Override
    protected String name() {
        return "proposal";
    }

    @Test
    void an_endorsing_organization_is_enough_and_no_other() {
        var id = underReview(me, body);
        var ngo = organization();
        endorse(ngo, id).statusCode(201);
        var answer = answered(PROPOSALS + id);
        var stranger = organization();
        disputeFor(representative(stranger), PROPOSALS + id, answer, stranger).statusCode(403);
        disputeFor(representative(ngo), PROPOSALS + id, answer, stranger).statusCode(400);
        // Without its name the word would be a person's who does not stand behind the proposal, and count for nothing.
        dispute(representative(ngo), PROPOSALS + id, answer)
                .statusCode(400)
                .body("violations.field", contains("/organizationId"));
        disputeFor(representative(ngo), PROPOSALS + id, answer, ngo)
                .statusCode(200)
                .body("dispute.raisedBy", is("endorser"))
                .body("dispute.organization.id", is(ngo));
    }

    @Test
    void after_thirty_days_and_about_a_question_there_is_no_dispute() {
        var id = underReview(me, body);
        var asking = answer("needs_information");
        var question = Proposals.answered(id, body, asking);
        dispute(member(me), PROPOSALS + id, question).statusCode(409);
        var source = answered(PROPOSALS + id);
        var old = somebody();
        // What was published cannot be moved in time, so this one was published long ago.
        change(
                "insert into proposal_answer (id, version, created_at, updated_at, proposal_id, status, type, basis, text,"
                        + " author, body_id, signed_by, signed_at, published_at) select '" + old
                        + "', 0, created_at, updated_at, proposal_id, status, type, basis, text, author, body_id, signed_by,"
                        + " signed_at, now() - interval '32 days' from proposal_answer where id = '" + source + "'");
        dispute(member(me), PROPOSALS + id, old).statusCode(409);
    }

    @Test
    void work_that_has_begun_is_answered_anew_only_when_the_answer_is_disputed() {
        var id = underReview(me, body);
        var answer = Proposals.answered(id, body, accepting(body));
        act(officer(somebody()), id, "start").statusCode(200);
        post(officer(somebody()), id + "/official-answers", accepting(body)).statusCode(409);
        dispute(member(me), PROPOSALS + id, answer).statusCode(200);
        Proposals.answered(id, body, accepting(body));
        RestAssured.get(PROPOSALS + id)
                .then()
                .body("status", is("implementing"))
                .body("progress.done", is(0))
                .body("progress.all", is(2));
        post(officer(somebody()), id + "/official-answers", accepting(body)).statusCode(409);
    }

    @Test
    void of_many_disputes_at_once_there_is_one_and_letting_stand_and_replacing_exclude_each_other() throws Exception {
        var id = underReview(me, body);
        var answer = answered(PROPOSALS + id);
        var codes = atOnce(IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(n -> () ->
                        dispute(member(me), PROPOSALS + id, answer).extract().statusCode())
                .toList());
        assertThat(codes).filteredOn(c -> c == 200).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(15);
        var other = drafted(officer(somebody()), id, accepting(body));
        atOnce(List.of(
                () -> uphold(officer(somebody()), PROPOSALS + id, answer)
                        .extract()
                        .statusCode(),
                () -> sign(officer(somebody()), id, other).extract().statusCode()));
        // Whichever came first: there is one decision, and one answer holds.
        RestAssured.get(PROPOSALS + id + "/official-answers")
                .then()
                .body("items.status", contains("published", "superseded"))
                .body("items[1].dispute.decision", notNullValue());
    }

    @Test
    void the_actions_say_who_may() {
        var id = underReview(me, body);
        answered(PROPOSALS + id);
        actions(member(me), id, hasItem("dispute"));
        actions(officer(somebody()), id, not(hasItem("dispute")));
        RestAssured.get(PROPOSALS + id + "/official-answers").then().body("items[0].actions", hasSize(0));
    }

    private static void actions(RequestSpecification by, String id, org.hamcrest.Matcher<?> matcher) {
        by.get(PROPOSALS + id + "/official-answers").then().body("items[0].actions", matcher);
    }

    private static ValidatableResponse disputeFor(
            RequestSpecification by, String matter, String answer, String organization) {
        return said(by, matter, answer, "dispute", Map.of("reason", "Нам не ответили", "organizationId", organization));
    }
}
