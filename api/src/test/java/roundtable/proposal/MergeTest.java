package roundtable.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.endorse;
import static roundtable.proposal.Proposals.joined;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.merge;
import static roundtable.proposal.Proposals.mergeAsked;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.post;
import static roundtable.proposal.Proposals.representative;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.support;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.moderation.recount.Recounted;
import roundtable.organization.people.Folk;

/** Two proposals become one: by consent of all authors, and no support is lost or counted twice. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MergeTest {
    @Inject
    MergeService service;

    @Inject
    ProposalModeration moderation;

    @Inject
    Folk folk;

    private final String me = somebody();
    private final String other = somebody();

    @Test
    void supporters_of_both_count_once_in_the_survivor_and_the_old_address_answers() {
        var child = open(me);
        var survivor = open(other);
        var both = somebody();
        var gone = somebody();
        support(somebody(), child);
        support(both, child);
        support(gone, child);
        withdraw(gone, child);
        support(both, survivor);
        support(somebody(), survivor);
        // Took it back in the survivor and stands behind the child: stands behind one of the two.
        var back = somebody();
        support(back, survivor);
        withdraw(back, survivor);
        support(back, child);
        // The authors of one stand behind the other: now it is their own, and that is no support.
        support(me, survivor);
        support(other, child);
        var ngo = organization();
        endorse(ngo, child);
        endorse(ngo, survivor);
        endorse(organization(), child);

        var asked = mergeAsked(child, survivor);
        member(me).get(PROPOSALS + child + "/merges").then().body("items[0].union", is(4));
        merge(member(me), child, asked, "agree")
                .statusCode(200)
                .body("status", is("proposed"))
                .body("agreed", is(1));
        merge(member(other), survivor, asked, "agree").statusCode(200).body("status", is("merged"));

        RestAssured.get(PROPOSALS + survivor)
                .then()
                .body("status", is("open"))
                .body("supportCount", is(4))
                .body("support.endorsements", is(2))
                .body("support.ofThisVersion", is(2))
                .body("parties", hasSize(2));
        RestAssured.get(PROPOSALS + child)
                .then()
                .statusCode(200)
                .body("status", is("merged"))
                .body("supportCount", is(4))
                .body("actions", empty());
        RestAssured.get(PROPOSALS + child + "/relatives").then().body("mergedInto.id", is(survivor));
        RestAssured.get(PROPOSALS + child + "/merges").then().body("items.agreed", contains(2));
        RestAssured.get(PROPOSALS + survivor + "/relatives").then().body("absorbed.id", contains(child));
        RestAssured.get(PROPOSALS + child + "/steps").then().body("items[0].action", is("merge"));
        RestAssured.get(PROPOSALS + survivor + "/steps").then().body("items[0].action", is("absorb"));
        member(me).get(PROPOSALS + survivor).then().body("actions", hasItem("edit"));
        org.assertj.core.api.Assertions.assertThat(Recounted.of(child)).isEmpty();
        org.assertj.core.api.Assertions.assertThat(Recounted.of(survivor)).isEmpty();
    }

    @Test
    void who_speaks_for_the_organization_that_proposes_is_no_supporter_of_it_after_a_merge() {
        var ngo = organization();
        var words = Proposals.words(Proposals.title("От организации"));
        words.put("organizationId", ngo);
        var speaker = Folk.as(other, "representative:" + ngo);
        String survivor =
                Proposals.made(speaker, words, true).statusCode(201).extract().path("id");
        act(moderator(), survivor, "publish").statusCode(200);
        var child = open(me);
        support(other, child).statusCode(201);
        support(somebody(), child).statusCode(201);
        var asked = mergeAsked(child, survivor);
        member(me).get(PROPOSALS + child + "/merges").then().body("items[0].union", is(1));
        merge(member(me), child, asked, "agree").statusCode(200);
        merge(Folk.as(other, "representative:" + ngo), survivor, asked, "agree")
                .statusCode(200)
                .body("status", is("merged"));
        RestAssured.get(PROPOSALS + survivor).then().body("supportCount", is(1));
    }

    @Test
    void a_support_that_came_along_holds_for_no_words_until_it_is_given_anew_and_is_taken_back_in_both() {
        var child = open(me);
        var survivor = open(other);
        var person = somebody();
        support(person, child);
        united(child, survivor);
        member(person).get(PROPOSALS + survivor).then().body("support.myVersion", is(0));
        support(person, survivor)
                .statusCode(200)
                .body("support.myVersion", is(1))
                .body("supportCount", is(1));
        support(person, child).statusCode(409);
        withdraw(person, child);
        RestAssured.get(PROPOSALS + survivor).then().body("supportCount", is(0)).body("support.withdrawn", is(1));
        RestAssured.get(PROPOSALS + child).then().body("supportCount", is(0));
    }

    @Test
    void all_authors_of_both_have_to_agree_and_one_no_is_enough() {
        var child = open(me);
        var survivor = open(other);
        var ngo = organization();
        joined(other, survivor, ngo);
        var asked = mergeAsked(child, survivor);
        merge(member(somebody()), child, asked, "agree").statusCode(404);
        merge(moderator(), child, asked, "agree").statusCode(403);
        merge(member(me), child, asked, "agree").statusCode(200);
        merge(member(me), child, asked, "agree").statusCode(409);
        merge(member(other), child, asked, "agree").statusCode(200).body("status", is("proposed"));
        RestAssured.get(PROPOSALS + child + "/merges").then().body("items", empty());
        merge(representative(ngo), survivor, asked, "decline").statusCode(200).body("status", is("declined"));
        merge(member(me), child, asked, "agree").statusCode(409);
        RestAssured.get(PROPOSALS + child).then().body("status", is("open"));
        var again = mergeAsked(child, survivor);
        merge(member(me), child, again, "cancel").statusCode(403);
        merge(moderator(), child, again, "cancel").statusCode(200).body("status", is("cancelled"));
    }

    @Test
    void who_agreed_to_other_words_is_asked_again() {
        var child = open(me);
        var survivor = open(other);
        var asked = mergeAsked(child, survivor);
        merge(member(me), child, asked, "agree").statusCode(200).body("agreed", is(1));
        edit(other, survivor, "Теперь о другом.").statusCode(200);
        member(me).get(PROPOSALS + child + "/merges").then().body("items[0].agreed", is(0));
        merge(member(other), survivor, asked, "agree").statusCode(200).body("status", is("proposed"));
        merge(member(me), child, asked, "agree").statusCode(200).body("status", is("merged"));
    }

    @Test
    void silence_is_a_no() {
        var child = open(me);
        var survivor = open(other);
        var asked = mergeAsked(child, survivor);
        merge(member(me), child, asked, "agree").statusCode(200);
        change("update proposal_merge set expires_at = now() - interval '1 hour' where id = '" + asked + "'");
        merge(member(other), survivor, asked, "agree").statusCode(409);
        while (service.lapse() > 0) {
            // The next portion.
        }
        member(me).get(PROPOSALS + child + "/merges").then().body("items[0].status", is("lapsed"));
        RestAssured.get(PROPOSALS + child).then().body("status", is("open"));
    }

    @Test
    @ActivateRequestContext
    void nobody_agrees_to_what_is_hidden_or_no_longer_open_and_such_a_question_ends() {
        var child = open(me);
        var survivor = open(other);
        var asked = mergeAsked(child, survivor);
        merge(member(me), child, asked, "agree").statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> moderation.hide(UUID.fromString(child)));
        merge(member(other), survivor, asked, "agree").statusCode(404);
        member(other).get(PROPOSALS + survivor + "/merges").then().body("items", empty());
        QuarkusTransaction.requiringNew().run(() -> moderation.restore(UUID.fromString(child)));
        QuarkusTransaction.requiringNew().run(() -> moderation.hide(UUID.fromString(survivor)));
        merge(member(other), survivor, asked, "agree").statusCode(409);
        QuarkusTransaction.requiringNew().run(() -> moderation.restore(UUID.fromString(survivor)));
        act(member(me), child, "withdraw", Map.of("why", "other")).statusCode(200);
        merge(member(other), survivor, asked, "agree").statusCode(409);
        while (service.cancelSenseless() > 0) {
            // The next portion.
        }
        member(other).get(PROPOSALS + survivor + "/merges").then().body("items[0].status", is("cancelled"));
    }

    @Test
    void a_merge_that_another_one_has_overtaken_is_told_to_be_over() {
        var author = folk.person();
        var child = open(me);
        var asked = mergeAsked(child, open(other));
        mergeAsked(open(author.id().toString()), child);
        merge(member(me), child, asked, "agree").statusCode(200);
        merge(member(other), child, asked, "agree").statusCode(200).body("status", is("merged"));
        Awaitility.await().pollInSameThread().untilAsserted(() -> author.asMember()
                .get("/api/v1/me/notifications")
                .then()
                .body("items.kind", hasItem("proposal_merge_over")));
    }

    @Test
    void only_a_moderator_asks_about_two_open_ones_and_once_at_a_time() {
        var child = open(me);
        var survivor = open(other);
        var words = Map.of("survivorId", survivor, "reason", "Одно и то же");
        post(member(me), child + "/merges", words).statusCode(403);
        post(moderator(), child + "/merges", Map.of("survivorId", child, "reason", "Само с собой"))
                .statusCode(400);
        post(moderator(), child + "/merges", Map.of("survivorId", somebody(), "reason", "Нет такого"))
                .statusCode(400);
        mergeAsked(child, survivor);
        post(moderator(), child + "/merges", words).statusCode(409);
        var withdrawn = open(me);
        act(member(me), withdrawn, "withdraw", Map.of("why", "other")).statusCode(200);
        post(moderator(), open(me) + "/merges", Map.of("survivorId", withdrawn, "reason", "Поздно"))
                .statusCode(409);
    }

    @Test
    void a_chain_of_merges_leads_to_the_last_one() {
        var first = open(me);
        var second = open(me);
        var third = open(other);
        var person = somebody();
        support(person, first);
        united(first, second, me);
        united(second, third);
        RestAssured.get(PROPOSALS + third).then().body("supportCount", is(1)).body("parties", hasSize(2));
        withdraw(person, first);
        RestAssured.get(PROPOSALS + third).then().body("supportCount", is(0));
        RestAssured.get(PROPOSALS + first + "/relatives").then().body("mergedInto.id", is(second));
    }

    @Test
    void authors_and_supporters_are_told() {
        var author = folk.person();
        var supporter = folk.person();
        var child = open(author.id().toString());
        var survivor = open(other);
        support(supporter.id().toString(), child);
        var asked = mergeAsked(child, survivor);
        merge(author.asMember(), child, asked, "agree").statusCode(200);
        merge(member(other), child, asked, "agree").statusCode(200).body("status", is("merged"));
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            author.asMember()
                    .get("/api/v1/me/notifications")
                    .then()
                    .body("items.kind", hasItem("proposal_merge_asked"))
                    .body("items.kind", hasItem("proposal_merged"));
            supporter.asMember().get("/api/v1/me/notifications").then().body("items.kind", hasItem("proposal_merged"));
        });
    }

    @Test
    void what_was_gathered_together_may_be_enough() {
        var child = open(me);
        var survivor = open(other);
        for (var n = 0; n < 15; n++) {
            support(somebody(), child);
            support(somebody(), survivor);
        }
        united(child, survivor);
        RestAssured.get(PROPOSALS + survivor)
                .then()
                .body("status", is("under_review"))
                .body("supportCount", is(30))
                .body("support.reachedBy", is("supports"))
                .body("withdrawal", nullValue());
    }

    private void united(String child, String survivor) {
        united(child, survivor, other);
    }

    private void united(String child, String survivor, String theirs) {
        var asked = mergeAsked(child, survivor);
        var last = merge(member(me), child, asked, "agree").statusCode(200);
        if (!theirs.equals(me)) {
            last = merge(member(theirs), survivor, asked, "agree").statusCode(200);
        }
        last.body("status", is("merged"));
    }

    static void withdraw(String account, String id) {
        member(account).delete(PROPOSALS + id + "/supports/mine").then().statusCode(204);
    }

    static ValidatableResponse edit(String author, String id, String body) {
        var tag = member(author).get(PROPOSALS + id).getHeader("ETag");
        return member(author)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tag)
                .body(Map.of("body", body))
                .patch(PROPOSALS + id)
                .then();
    }
}
