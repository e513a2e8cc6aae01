package roundtable.proposal;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.answer;
import static roundtable.proposal.Proposals.answered;
import static roundtable.proposal.Proposals.body;
import static roundtable.proposal.Proposals.claimed;
import static roundtable.proposal.Proposals.endorse;
import static roundtable.proposal.Proposals.joined;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.merge;
import static roundtable.proposal.Proposals.mergeAsked;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.post;
import static roundtable.proposal.Proposals.representative;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.title;
import static roundtable.proposal.Proposals.told;
import static roundtable.proposal.Proposals.underReview;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;

/** Nobody whom it concerns learns of it from the page alone. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TellingTest {
    private static final Map<String, Object> WHY = Map.of("why", "other");

    @Inject
    WithdrawalService withdrawals;

    @Inject
    Accounts accounts;

    @Inject
    Folk folk;

    @Test
    void a_withdrawal_by_silence_is_told_to_the_authors_and_to_the_body_that_was_to_answer() {
        var author = folk.person();
        var body = body();
        var officer = folk.person();
        accounts.grant(officer.id(), Accounts.Role.OFFICER, UUID.fromString(body));
        var id = underReview(author.id().toString(), body);
        joined(author.id().toString(), id, organization());
        act(author.asMember(), id, "withdraw", WHY).statusCode(200);
        change("update proposal set withdrawal_until = now() - interval '1 hour' where id = '" + id + "'");
        while (withdrawals.finishSilent() > 0) {
            // The next portion.
        }
        RestAssured.get(PROPOSALS + id).then().body("status", is("withdrawn"));
        told(author, "proposal_withdraw");
        told(officer, "proposal_withdraw");
    }

    @Test
    void whoever_wanted_it_back_is_told_that_another_one_goes_on() {
        var author = folk.person();
        var id = open(author.id().toString());
        var ngo = organization();
        joined(author.id().toString(), id, ngo);
        act(author.asMember(), id, "withdraw", WHY).statusCode(200);
        act(representative(ngo), id, "take_over").statusCode(200);
        told(author, "proposal_take_over");
    }

    @Test
    void authors_are_told_what_others_dispute() {
        var author = folk.person();
        var body = body();
        var id = underReview(author.id().toString(), body);
        var ngo = organization();
        endorse(ngo, id).statusCode(201);
        var declined = answer("declined");
        declined.put("basis", "money");
        var answer = answered(id, body, declined);
        post(
                        representative(ngo),
                        id + "/official-answers/" + answer + "/actions/dispute",
                        Map.of("reason", "Нам не ответили", "organizationId", ngo))
                .statusCode(200);
        told(author, "proposal_answer_disputed");
        var other = folk.person();
        var done = claimedWith(other, body());
        told(other, "proposal_claim_done");
        for (var person : done.supporters()) {
            act(member(person), done.id(), "dispute", Map.of("reason", "Не сделано"))
                    .statusCode(200);
        }
        told(other, "proposal_dispute");
    }

    @Test
    void authors_are_told_of_a_split_that_a_moderator_makes() {
        var author = folk.person();
        var id = open(author.id().toString());
        var part = Map.of("title", title("Часть"), "body", "Одно из двух.");
        post(moderator(), id + "/parts", Map.of("parts", List.of(part, Map.of("title", title("Ещё"), "body", "Два."))))
                .statusCode(200);
        told(author, "proposal_split_own");
    }

    @Test
    void who_follows_what_is_united_with_another_one_is_told_once_and_follows_that_one_too() {
        var follower = folk.person();
        var author = folk.person();
        var child = open(author.id().toString());
        var survivor = open(somebody());
        for (var person : List.of(follower, author)) {
            person.asMember().put("/api/v1/follows/proposal/" + child).then().statusCode(200);
        }
        change("update proposal set author = ? where id = ?", author.id(), UUID.fromString(survivor));
        var asked = mergeAsked(child, survivor);
        merge(author.asMember(), child, asked, "agree").statusCode(200).body("status", is("merged"));
        told(follower, "follow_step");
        told(author, "proposal_merged");
        follower.asMember().get("/api/v1/follows/proposal/" + survivor).then().body("followed", is(true));
        author.asMember().get("/api/v1/me/notifications").then().body("items.kind", not(hasItem("follow_step")));
    }

    /** What is called done, and three who stood behind it before. */
    private static Done claimedWith(Person author, String body) {
        var id = claimed(author.id().toString(), body);
        var people = List.of(somebody(), somebody(), somebody());
        for (var person : people) {
            change(
                    "insert into proposal_support (proposal_id, account, text_version, at) values (?, ?, 1, now() - interval '1 day')",
                    UUID.fromString(id),
                    UUID.fromString(person));
        }
        return new Done(id, people);
    }

    private record Done(String id, List<String> supporters) {}
}
