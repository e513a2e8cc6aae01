package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.actionsOf;
import static roundtable.proposal.Proposals.answer;
import static roundtable.proposal.Proposals.created;
import static roundtable.proposal.Proposals.endorse;
import static roundtable.proposal.Proposals.invited;
import static roundtable.proposal.Proposals.joined;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.post;
import static roundtable.proposal.Proposals.representative;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.support;
import static roundtable.proposal.Proposals.title;
import static roundtable.proposal.Proposals.words;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.OrganizationMerged;
import roundtable.organization.people.Folk;
import roundtable.shared.http.ListFiles;

/** Who proposes together: asked, answered, with an author's rights, and gone again. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CoAuthorTest {
    @Inject
    CoAuthorService service;

    @Inject
    PersonalProposals personal;

    @Inject
    MergedOrganizationsListener merged;

    @Inject
    Folk folk;

    private final String me = somebody();

    @Test
    void a_person_and_an_organization_accept_and_stand_on_the_proposal_in_their_order() {
        var id = open(me);
        var person = folk.person();
        var ngo = organization();
        var first = invited(member(me), id, Map.of("email", person.email().toUpperCase(Locale.ROOT)));
        var second = invited(member(me), id, Map.of("organizationId", ngo));
        RestAssured.get(PROPOSALS + id + "/co-authors").then().body("items", empty());
        assertThat(RestAssured.get(PROPOSALS + id + "/co-authors?format=ndjson").asString())
                .isEmpty();
        assertThat(member(me).get(PROPOSALS + id + "/co-authors?format=csv").asString())
                .contains(first, second)
                .doesNotContainIgnoringCase(person.email());
        ListFiles.areNotThere(PROPOSALS + created(me, words(title("Не видно")), false) + "/co-authors");
        member(me)
                .get(PROPOSALS + id + "/co-authors")
                .then()
                .body("items.email", contains(person.email(), null))
                .body("items.actions", contains(contains("revoke"), contains("revoke")))
                .body("items[0].displayName", nullValue());
        answer(representative(ngo), id, second, "accept")
                .statusCode(200)
                .body("status", is("accepted"))
                .body("joinedAt", notNullValue());
        answer(person.asMember(), id, first, "accept").statusCode(200).body("email", nullValue());
        RestAssured.get(PROPOSALS + id + "/co-authors").then().body("items.status", contains("accepted", "accepted"));
        ListFiles.holdTheList(PROPOSALS + id + "/co-authors", "id", "ID,Кто,ID организации", "ID,Who,Organization ID");
        RestAssured.get(PROPOSALS + id)
                .then()
                .body("organizations.id", contains(ngo))
                .body("parties", hasSize(3))
                .body("parties[1].organization.id", is(ngo))
                .body("parties[2].organization", nullValue());
        RestAssured.get(PROPOSALS + id + "/steps").then().body("items.action", contains("join", "join", "publish"));
        assertThat(actionsOf(person.asMember(), id)).contains("edit", "invite").doesNotContain("support", "withdraw");
        person.asMember().get("/api/v1/proposals?mine=true").then().body("items.id", hasItem(id));
    }

    @Test
    void nobody_learns_whether_an_address_has_an_account_and_nobody_else_can_answer() {
        var id = open(me);
        var stranger = folk.person();
        var unknown = invited(member(me), id, Map.of("email", "nobody-" + somebody() + "@example.org"));
        var known = invited(member(me), id, Map.of("email", folk.person().email()));
        answer(stranger.asMember(), id, unknown, "accept").statusCode(404);
        answer(stranger.asMember(), id, known, "accept").statusCode(404);
        answer(member(me), id, known, "accept").statusCode(403);
        answer(moderator(), id, known, "revoke").statusCode(404);
        answer(member(me), id, known, "revoke").statusCode(200);
        member(me).get(PROPOSALS + id + "/co-authors").then().body("items.id", contains(unknown));
    }

    @Test
    void who_is_asked_reads_the_draft_before_they_answer() {
        var draft = created(me, words(title("Общий черновик")), false);
        var ngo = organization();
        representative(ngo).get(PROPOSALS + draft).then().statusCode(404);
        var invitation = invited(member(me), draft, Map.of("organizationId", ngo));
        representative(ngo).get(PROPOSALS + draft).then().statusCode(200).body("actions", empty());
        answer(representative(ngo), draft, invitation, "accept").statusCode(200);
        var editor = representative(ngo);
        var tag = editor.get(PROPOSALS + draft).getHeader("ETag");
        representative(ngo)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tag)
                .body(Map.of("body", "Дописал соавтор."))
                .patch(PROPOSALS + draft)
                .then()
                .statusCode(200)
                .body("body", is("Дописал соавтор."));
        act(representative(ngo), draft, "submit").statusCode(200);
    }

    @Test
    void nobody_is_asked_twice_and_one_of_the_two_is_named() {
        var id = open(me);
        var ngo = organization();
        joined(me, id, ngo);
        post(member(me), id + "/co-authors", Map.of("organizationId", ngo)).statusCode(409);
        var person = folk.person();
        var address = Map.of("email", person.email());
        invited(member(me), id, address);
        post(member(me), id + "/co-authors", address).statusCode(409);
        post(member(me), id + "/co-authors", Map.of())
                .statusCode(400)
                .body("violations.field", contains("/organizationId"));
        post(member(me), id + "/co-authors", Map.of("organizationId", ngo, "email", person.email()))
                .statusCode(400);
        post(member(me), id + "/co-authors", Map.of("organizationId", somebody()))
                .statusCode(400);
        post(member(somebody()), id + "/co-authors", Map.of("organizationId", organization()))
                .statusCode(403);
        var own = folk.person();
        var theirs = open(own.id().toString());
        post(own.asMember(), theirs + "/co-authors", Map.of("email", own.email()))
                .statusCode(409);
    }

    @Test
    void at_most_twenty_are_asked() {
        var id = open(me);
        for (var n = 0; n < 20; n++) {
            invited(member(me), id, Map.of("email", "many-" + n + "-" + somebody() + "@example.org"));
        }
        post(member(me), id + "/co-authors", Map.of("organizationId", organization()))
                .statusCode(409);
    }

    @Test
    void who_is_asked_finds_what_they_are_asked_to_until_they_answer() {
        var draft = created(me, words(title("Общий черновик")), false);
        var person = folk.person();
        var ngo = organization();
        var first = invited(member(me), draft, Map.of("email", person.email()));
        var second = invited(member(me), draft, Map.of("organizationId", ngo));
        var invitations = "/api/v1/proposals?invited=true";
        RestAssured.get(invitations).then().statusCode(401);
        member(me).get(invitations).then().statusCode(200).body("items", empty());
        representative(organization()).get(invitations).then().body("items", empty());
        moderator().get(invitations).then().body("items", empty());
        person.asMember().get(invitations).then().body("items.id", contains(draft));
        representative(ngo).get(invitations).then().body("items.id", contains(draft));
        answer(person.asMember(), draft, first, "decline").statusCode(200);
        person.asMember().get(invitations).then().body("items", empty());
        change("update proposal_co_author set expires_at = now() - interval '1 hour' where id = '" + second + "'");
        representative(ngo).get(invitations).then().body("items", empty());
    }

    @Test
    void two_weeks_of_silence_end_an_invitation_and_a_late_answer_is_refused() {
        var id = open(me);
        var ngo = organization();
        var late = invited(member(me), id, Map.of("organizationId", ngo));
        change("update proposal_co_author set expires_at = now() - interval '1 hour' where id = '" + late + "'");
        answer(representative(ngo), id, late, "accept").statusCode(409);
        while (service.expire() > 0) {
            // The next portion.
        }
        answer(representative(ngo), id, late, "accept").statusCode(404);
        joined(me, id, ngo);
    }

    @Test
    void a_support_given_before_is_taken_back_because_it_is_their_own_now() {
        var id = open(me);
        var person = folk.person();
        var ngo = organization();
        support(person.id().toString(), id).statusCode(201);
        endorse(ngo, id).statusCode(201);
        answer(person.asMember(), id, invited(member(me), id, Map.of("email", person.email())), "accept")
                .statusCode(200);
        joined(me, id, ngo);
        RestAssured.get(PROPOSALS + id).then().body("supportCount", is(0)).body("support.endorsements", is(0));
        support(person.id().toString(), id).statusCode(403);
        endorse(ngo, id).statusCode(400);
    }

    @Test
    void who_leaves_has_no_rights_any_more_and_may_stand_behind_it() {
        var id = open(me);
        var ngo = organization();
        var together = joined(me, id, ngo);
        answer(member(me), id, together, "leave").statusCode(403);
        answer(representative(ngo), id, together, "leave").statusCode(200);
        assertThat(actionsOf(representative(ngo), id)).doesNotContain("edit").contains("endorse");
        RestAssured.get(PROPOSALS + id).then().body("parties", hasSize(1));
        RestAssured.get(PROPOSALS + id + "/steps").then().body("items[0].action", is("leave"));
        endorse(ngo, id).statusCode(201);
    }

    @Test
    @ActivateRequestContext
    void who_leaves_the_platform_proposes_no_longer() {
        var id = open(me);
        var person = folk.person();
        answer(person.asMember(), id, invited(member(me), id, Map.of("email", person.email())), "accept")
                .statusCode(200);
        RestAssured.get(PROPOSALS + id).then().body("parties", hasSize(2));
        QuarkusTransaction.requiringNew().run(() -> personal.erase(person.id()));
        change("update proposal set updated_at = updated_at where id = '" + id + "'");
        RestAssured.get(PROPOSALS + id).then().body("parties", hasSize(1));
    }

    @Test
    void the_asked_and_the_asking_are_told() {
        var author = folk.person();
        var asked = folk.person();
        var id = open(author.id().toString());
        var invitation = invited(author.asMember(), id, Map.of("email", asked.email()));
        answer(asked.asMember(), id, invitation, "accept").statusCode(200);
        var notices = "/api/v1/me/notifications";
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            asked.asMember().get(notices).then().body("items.kind", hasItem("proposal_co_author_invited"));
            author.asMember().get(notices).then().body("items.kind", hasItems("proposal_co_author_accepted"));
        });
    }

    @Test
    @ActivateRequestContext
    void of_two_records_of_one_organization_one_author_is_left() {
        var id = open(me);
        var kept = organization();
        var gone = organization();
        joined(me, id, kept);
        joined(me, id, gone);
        QuarkusTransaction.requiringNew()
                .run(() -> merged.on(new OrganizationMerged(UUID.fromString(gone), UUID.fromString(kept))));
        as(somebody(), "representative:" + kept).get(PROPOSALS + id).then().body("parties", hasSize(2));
    }
}
