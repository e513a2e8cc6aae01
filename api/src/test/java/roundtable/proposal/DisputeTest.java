package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.organization;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.accepting;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.answer;
import static roundtable.proposal.Proposals.atOnce;
import static roundtable.proposal.Proposals.body;
import static roundtable.proposal.Proposals.drafted;
import static roundtable.proposal.Proposals.endorse;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.officer;
import static roundtable.proposal.Proposals.post;
import static roundtable.proposal.Proposals.representative;
import static roundtable.proposal.Proposals.sign;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.support;
import static roundtable.proposal.Proposals.underReview;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.answer.AnswerDispute;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;

/** An official answer is disputed, stands, or gives way to another one. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DisputeTest {
    private static final Map<String, Object> WHY = Map.of("reason", "Про два здания ничего нет");

    @Inject
    Folk folk;

    private final String me = somebody();
    private final String writer = somebody();
    private final String signer = somebody();
    private String body;

    @BeforeEach
    void addressee() {
        body = body();
    }

    @Test
    void an_author_disputes_once_and_another_officer_lets_it_stand() {
        var id = underReview(me, body);
        var answer = answered(id);
        dispute(member(somebody()), id, answer).statusCode(403);
        dispute(member(me), id, answer)
                .statusCode(200)
                .body("status", is("disputed"))
                .body("dispute.raisedBy", is("author"))
                .body("dispute.dueAt", notNullValue())
                .body("dispute.overdue", is(false));
        RestAssured.get(PROPOSALS + id).then().body("dueAt", notNullValue()).body("status", is("declined"));
        dispute(member(me), id, answer).statusCode(409);
        uphold(officer(writer, body), id, answer).statusCode(403);
        uphold(officer(signer, body), id, answer).statusCode(403);
        uphold(officer(body), id, answer)
                .statusCode(200)
                .body("status", is("upheld"))
                .body("dispute.decision", is("upheld"))
                .body("dispute.decisionText", is("Ответ верный"));
        dispute(member(me), id, answer).statusCode(409);
        RestAssured.get(PROPOSALS + id).then().body("dueAt", nullValue());
        RestAssured.get(PROPOSALS + id + "/steps")
                .then()
                .body("items[0].action", is("uphold_answer"))
                .body("items[1].action", is("dispute_answer"));
    }

    @Test
    void another_answer_in_its_place_changes_the_proposal_and_ends_the_dispute() {
        var id = underReview(me, body);
        var first = answered(id);
        dispute(member(me), id, first).statusCode(200);
        var second = drafted(officer(writer, body), id, accepting(body));
        sign(officer(signer, body), id, second).statusCode(403);
        sign(officer(body), id, second).statusCode(200).body("status", is("published"));
        RestAssured.get(PROPOSALS + id).then().body("status", is("accepted"));
        RestAssured.get(PROPOSALS + id + "/official-answers")
                .then()
                .body("items.status", contains("published", "superseded"))
                .body("items[1].dispute.decision", is("replaced"));
    }

    @Test
    void ten_supporters_together_dispute_and_those_who_went_are_not_counted() {
        var id = underReview(me, body);
        var people = IntStream.range(0, AnswerDispute.VOICES + 1)
                .mapToObj(n -> somebody())
                .toList();
        people.forEach(person -> support(person, id).statusCode(201));
        var answer = answered(id);
        people.stream().limit(9).forEach(person -> dispute(member(person), id, answer)
                .statusCode(200)
                .body("status", is("published")));
        dispute(member(people.get(0)), id, answer).statusCode(200).body("voices", is(9));
        MergeTest.withdraw(people.get(0), id);
        dispute(member(people.get(9)), id, answer)
                .statusCode(200)
                .body("status", is("published"))
                .body("voices", is(9));
        dispute(member(people.get(10)), id, answer)
                .statusCode(200)
                .body("status", is("disputed"))
                .body("dispute.raisedBy", is("supporters"))
                .body("dispute.reason", containsString("Про два здания"));
    }

    @Test
    void an_endorsing_organization_is_enough_and_no_other() {
        var id = underReview(me, body);
        var ngo = organization();
        endorse(ngo, id).statusCode(201);
        var answer = answered(id);
        var stranger = organization();
        disputeFor(representative(stranger), id, answer, stranger).statusCode(403);
        disputeFor(representative(ngo), id, answer, stranger).statusCode(400);
        // Without its name the word would be a person's who does not stand behind the proposal, and count for nothing.
        dispute(representative(ngo), id, answer).statusCode(400).body("violations.field", contains("/organizationId"));
        disputeFor(representative(ngo), id, answer, ngo)
                .statusCode(200)
                .body("dispute.raisedBy", is("endorser"))
                .body("dispute.organization.id", is(ngo));
    }

    @Test
    void after_thirty_days_and_about_a_question_there_is_no_dispute() {
        var id = underReview(me, body);
        var asking = answer("needs_information");
        var question = Proposals.answered(id, body, asking);
        dispute(member(me), id, question).statusCode(409);
        var source = answered(id);
        var old = somebody();
        // What was published cannot be moved in time, so this one was published long ago.
        change(
                "insert into proposal_answer (id, version, created_at, updated_at, proposal_id, status, type, basis, text,"
                        + " author, body_id, signed_by, signed_at, published_at) select '" + old
                        + "', 0, created_at, updated_at, proposal_id, status, type, basis, text, author, body_id, signed_by,"
                        + " signed_at, now() - interval '32 days' from proposal_answer where id = '" + source + "'");
        dispute(member(me), id, old).statusCode(409);
    }

    @Test
    void work_that_has_begun_is_answered_anew_only_when_the_answer_is_disputed() {
        var id = underReview(me, body);
        var answer = Proposals.answered(id, body, accepting(body));
        act(officer(body), id, "start").statusCode(200);
        post(officer(body), id + "/official-answers", accepting(body)).statusCode(409);
        dispute(member(me), id, answer).statusCode(200);
        Proposals.answered(id, body, accepting(body));
        RestAssured.get(PROPOSALS + id)
                .then()
                .body("status", is("implementing"))
                .body("progress.done", is(0))
                .body("progress.all", is(2));
        post(officer(body), id + "/official-answers", accepting(body)).statusCode(409);
    }

    @Test
    void of_many_disputes_at_once_there_is_one_and_letting_stand_and_replacing_exclude_each_other() throws Exception {
        var id = underReview(me, body);
        var answer = answered(id);
        var codes = atOnce(IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(
                        n -> () -> dispute(member(me), id, answer).extract().statusCode())
                .toList());
        assertThat(codes).filteredOn(c -> c == 200).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(15);
        var other = drafted(officer(body), id, accepting(body));
        atOnce(List.of(
                () -> uphold(officer(body), id, answer).extract().statusCode(),
                () -> sign(officer(body), id, other).extract().statusCode()));
        // Whichever came first: there is one decision, and one answer holds.
        RestAssured.get(PROPOSALS + id + "/official-answers")
                .then()
                .body("items.status", contains("published", "superseded"))
                .body("items[1].dispute.decision", notNullValue());
    }

    @Test
    void officers_and_then_authors_are_told() {
        var author = folk.person();
        var id = underReview(author.id().toString(), body);
        var answer = answered(id);
        dispute(author.asMember(), id, answer).statusCode(200);
        uphold(officer(body), id, answer).statusCode(200);
        Awaitility.await().pollInSameThread().untilAsserted(() -> author.asMember()
                .get("/api/v1/me/notifications")
                .then()
                .body("items.kind", hasItems("proposal_answered", "proposal_uphold_answer")));
    }

    @Test
    void the_actions_say_who_may() {
        var id = underReview(me, body);
        answered(id);
        actions(member(me), id, hasItem("dispute"));
        actions(officer(body), id, not(hasItem("dispute")));
        RestAssured.get(PROPOSALS + id + "/official-answers").then().body("items[0].actions", hasSize(0));
    }

    private static void actions(RequestSpecification by, String id, org.hamcrest.Matcher<?> matcher) {
        by.get(PROPOSALS + id + "/official-answers").then().body("items[0].actions", matcher);
    }

    private String answered(String id) {
        var declined = answer("declined");
        declined.put("basis", "money");
        var made = drafted(officer(writer, body), id, declined);
        sign(officer(signer, body), id, made).statusCode(200);
        return made;
    }

    private static ValidatableResponse dispute(RequestSpecification by, String id, String answer) {
        return post(by, id + "/official-answers/" + answer + "/actions/dispute", WHY);
    }

    private static ValidatableResponse disputeFor(
            RequestSpecification by, String id, String answer, String organization) {
        return post(
                by,
                id + "/official-answers/" + answer + "/actions/dispute",
                Map.of("reason", "Нам не ответили", "organizationId", organization));
    }

    private static ValidatableResponse uphold(RequestSpecification by, String id, String answer) {
        return post(by, id + "/official-answers/" + answer + "/actions/uphold", Map.of("reason", "Ответ верный"));
    }
}
