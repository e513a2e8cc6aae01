package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.organization;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.actionsOf;
import static roundtable.proposal.Proposals.answer;
import static roundtable.proposal.Proposals.created;
import static roundtable.proposal.Proposals.invited;
import static roundtable.proposal.Proposals.joined;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.post;
import static roundtable.proposal.Proposals.representative;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.title;
import static roundtable.proposal.Proposals.words;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;

/** What one of several authors may do, what stays the first author's, and who that is when the first one is gone. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TogetherTest {
    @Inject
    PersonalProposals personal;

    @Inject
    ProposalModeration moderation;

    @Inject
    ProposalEvidence evidence;

    @Inject
    Folk folk;

    private final String me = somebody();

    @Test
    @ActivateRequestContext
    void the_next_one_leads_when_the_first_author_leaves_the_platform() {
        var first = folk.person();
        var account = first.id().toString();
        var open = open(account);
        var draft = created(account, words(title("Общий черновик")), false);
        var alone = created(account, words(title("Свой черновик")), false);
        var ngo = organization();
        joined(account, open, ngo);
        joined(account, open, organization());
        joined(account, draft, ngo);
        act(first.asMember(), open, "withdraw", Map.of("why", "other")).statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> personal.erase(first.id()));
        assertThat(actionsOf(representative(ngo), open))
                .contains("edit", "withdraw", "split")
                .doesNotContain("take_over");
        representative(ngo)
                .get(PROPOSALS + open)
                .then()
                .body("parties", hasSize(2))
                .body("parties[0].organization.id", is(ngo));
        representative(ngo).get(PROPOSALS + open + "/steps").then().body("items[0].action", is("leave"));
        representative(ngo).get(PROPOSALS + draft).then().statusCode(200).body("actions", hasItem("submit"));
        member(account).get(PROPOSALS + alone).then().statusCode(404);
        QuarkusTransaction.requiringNew().run(() -> personal.erase(first.id()));
        representative(ngo).get(PROPOSALS + open).then().body("parties", hasSize(2));
    }

    @Test
    @ActivateRequestContext
    void a_person_leads_after_another_one() {
        var first = folk.person();
        var next = folk.person();
        var id = open(first.id().toString());
        answer(next.asMember(), id, invited(first.asMember(), id, Map.of("email", next.email())), "accept")
                .statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> personal.erase(first.id()));
        assertThat(actionsOf(next.asMember(), id)).contains("withdraw", "split");
        act(next.asMember(), id, "withdraw", Map.of("why", "other"))
                .statusCode(200)
                .body("status", is("withdrawn"));
    }

    @Test
    void an_organization_that_is_no_longer_published_is_not_taken_for_a_resident() {
        var id = open(me);
        var ngo = organization();
        joined(me, id, ngo);
        change("update organization set hidden_at = now() where id = '" + ngo + "'");
        member(me)
                .get(PROPOSALS + id)
                .then()
                .body("parties.person", contains(true, false))
                .body("parties[1].organization", nullValue());
    }

    @Test
    @ActivateRequestContext
    void what_several_propose_is_listed_and_exported_for_each_of_them_and_proves_nothing_by_their_own_word() {
        var id = open(me);
        var ngo = organization();
        joined(me, id, ngo);
        String name = RestAssured.get("/api/v1/organizations/" + ngo).path("shortName");
        RestAssured.get("/api/v1/proposals?organization=" + ngo)
                .then()
                .body("items.id", contains(id))
                .body("items[0].organizations.id", contains(ngo));
        RestAssured.get("/api/v1/proposals?format=csv&organization=" + ngo)
                .then()
                .statusCode(200)
                .body(containsString(name));
        assertThat(evidence.behind(UUID.fromString(id)).organizations()).contains(UUID.fromString(ngo));
    }

    @Test
    void who_comes_first_is_the_first_authors_matter() {
        var id = created(me, words(title("Чьё имя")), false);
        var ngo = organization();
        joined(me, id, ngo);
        edit(() -> representative(ngo), id, Map.of("organizationId", ngo)).statusCode(403);
        edit(() -> representative(ngo), id, Map.of("body", "Дописал соавтор.")).statusCode(200);
        edit(() -> Folk.as(me, "representative:" + ngo), id, Map.of("organizationId", ngo))
                .statusCode(409);
        var own = organization();
        edit(() -> Folk.as(me, "representative:" + own), id, Map.of("organizationId", own))
                .statusCode(200);
        var none = new HashMap<String, Object>();
        none.put("organizationId", null);
        edit(() -> representative(ngo), id, none).statusCode(403);
    }

    @Test
    void what_a_newcomer_submits_waits_for_a_moderator_though_the_first_author_is_trusted() {
        for (var n = 0; n < 3; n++) {
            open(me);
        }
        var draft = created(me, words(title("Доверие")), false);
        var ngo = organization();
        joined(me, draft, ngo);
        act(representative(ngo), draft, "submit").statusCode(200).body("status", is("submitted"));
        act(member(me), created(me, words(title("Своё")), false), "submit")
                .statusCode(200)
                .body("status", is("open"));
    }

    @Test
    @ActivateRequestContext
    void nobody_is_asked_to_what_moderation_has_hidden() {
        var id = open(me);
        QuarkusTransaction.requiringNew().run(() -> moderation.hide(UUID.fromString(id)));
        post(member(me), id + "/co-authors", Map.of("organizationId", organization()))
                .statusCode(409);
        assertThat(actionsOf(member(me), id)).doesNotContain("invite");
    }

    @Test
    void taking_invitations_back_does_not_make_room_for_ever_more_of_them() {
        var id = open(me);
        for (var n = 0; n < 30; n++) {
            var address = "again-" + n + "-" + somebody() + "@example.org";
            var one = invited(member(me), id, Map.of("email", address));
            answer(member(me), id, one, "revoke").statusCode(200);
        }
        var more = Map.of("organizationId", organization());
        post(member(me), id + "/co-authors", more).statusCode(409);
        post(member(me), open(me) + "/co-authors", more).statusCode(409);
        change("update proposal_co_author set created_at = created_at - interval '25 hours' where proposal_id = '" + id
                + "'");
        post(member(me), id + "/co-authors", more).statusCode(201);
    }

    @Test
    @ActivateRequestContext
    void what_a_person_has_said_and_agreed_to_is_in_their_archive_until_they_leave() {
        var person = folk.person();
        var account = person.id();
        var body = Proposals.body();
        var answered = Proposals.underReview(me, body);
        Proposals.support(account.toString(), answered).statusCode(201);
        var declined = Proposals.answer("declined");
        declined.put("basis", "money");
        var answer = Proposals.answered(answered, body, declined);
        post(
                        member(account.toString()),
                        answered + "/official-answers/" + answer + "/actions/dispute",
                        Map.of("reason", "Про два здания ничего нет"))
                .statusCode(200);
        var child = open(account.toString());
        var survivor = open(me);
        var asked = Proposals.mergeAsked(child, survivor);
        Proposals.merge(member(account.toString()), child, asked, "agree").statusCode(200);
        var kept = (PersonalProposals.Kept) personal.data(account);
        assertThat(kept.objected()).singleElement().satisfies(one -> assertThat(one.reason())
                .isEqualTo("Про два здания ничего нет"));
        assertThat(kept.agreed())
                .singleElement()
                .satisfies(one -> assertThat(one.survivor().toString()).isEqualTo(survivor));
        QuarkusTransaction.requiringNew().run(() -> personal.erase(account));
        var left = (PersonalProposals.Kept) personal.data(account);
        assertThat(left.objected()).isEmpty();
        assertThat(left.agreed()).isEmpty();
    }

    private static ValidatableResponse edit(Supplier<RequestSpecification> by, String id, Map<String, ?> change) {
        return by.get()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", by.get().get(PROPOSALS + id).getHeader("ETag"))
                .body(change)
                .patch(PROPOSALS + id)
                .then();
    }
}
