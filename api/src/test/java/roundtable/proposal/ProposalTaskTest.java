package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.organization;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.answer;
import static roundtable.proposal.Proposals.invited;
import static roundtable.proposal.Proposals.joined;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.merge;
import static roundtable.proposal.Proposals.mergeAsked;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.post;
import static roundtable.proposal.Proposals.representative;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.store.SqlCounter;

/** What proposals ask of a person is one list, which no number of notices hides. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProposalTaskTest {
    private static final String TASKS = "/api/v1/proposal-tasks";

    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    private final String me = somebody();

    @Test
    void a_merge_waits_for_those_authors_who_have_not_agreed_to_the_present_words() {
        var other = somebody();
        var child = open(me);
        var survivor = open(other);
        var ngo = organization();
        joined(other, survivor, ngo);
        tasks(member(me)).body("items", empty());
        var asked = mergeAsked(child, survivor);
        tasks(member(me))
                .body("items.kind", contains("merge"))
                .body("items[0].proposalId", is(child))
                .body("items[0].title", notNullValue())
                .body("items[0].count", is(1))
                .body("items[0].dueAt", notNullValue());
        tasks(member(other)).body("items.proposalId", contains(survivor));
        tasks(representative(ngo)).body("items.proposalId", contains(survivor));
        tasks(member(somebody())).body("items", empty());

        merge(member(other), survivor, asked, "agree").statusCode(200);
        tasks(member(other)).body("items", empty());
        tasks(representative(ngo)).body("items.kind", contains("merge"));
        member(me)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", member(me).get(Proposals.PROPOSALS + child).header("ETag"))
                .body("{\"body\":\"Теперь о другом.\"}")
                .patch(Proposals.PROPOSALS + child)
                .then()
                .statusCode(200);
        // New words: the yes was to other ones.
        tasks(member(other)).body("items.kind", contains("merge"));
        merge(member(me), child, asked, "decline").statusCode(200);
        tasks(member(other)).body("items", empty());
    }

    @Test
    void amendments_of_a_proposal_stand_together_until_they_are_decided_or_their_time_is_over() {
        var id = open(me);
        var first = amended(somebody(), id);
        var second = amended(somebody(), id);
        tasks(member(me)).body("items.kind", contains("amendment")).body("items.count", contains(2));
        member(me)
                .post(Proposals.PROPOSALS + id + "/amendments/" + first + "/actions/accept")
                .then()
                .statusCode(200);
        tasks(member(me)).body("items.count", contains(1));
        change(
                "update proposal_amendment set decide_by = now() - interval '1 minute' where id = ?",
                UUID.fromString(second));
        tasks(member(me)).body("items", empty());
    }

    @Test
    void an_invitation_waits_for_the_invited_and_a_withdrawal_for_the_other_authors() {
        var id = open(me);
        var ngo = organization();
        var invitation = invited(member(me), id, Map.of("organizationId", ngo));
        tasks(representative(ngo)).body("items.kind", contains("invitation")).body("items.proposalId", contains(id));
        tasks(member(me)).body("items", empty());
        answer(representative(ngo), id, invitation, "accept").statusCode(200);
        tasks(representative(ngo)).body("items", empty());
        act(member(me), id, "withdraw", Map.of("why", "changed_mind")).statusCode(200);
        tasks(representative(ngo)).body("items.kind", contains("withdrawal"));
        tasks(member(me)).body("items", empty());
        act(representative(ngo), id, "withdraw", Map.of("why", "changed_mind")).statusCode(200);
        tasks(representative(ngo)).body("items", empty());
    }

    @Test
    void they_come_in_pages_what_is_due_first_first_and_cost_the_same_however_many_there_are() {
        var ids = IntStream.range(0, 3).mapToObj(n -> open(me)).toList();
        var few = 0;
        for (var n = 0; n < ids.size(); n++) {
            var amendment = amended(somebody(), ids.get(n));
            few = n == 0 ? statements() : few;
            change(
                    "update proposal_amendment set decide_by = now() + cast(? as interval) where id = ?",
                    (ids.size() - n) + " days",
                    UUID.fromString(amendment));
        }
        var page = member(me)
                .get(TASKS + "?limit=2")
                .then()
                .body("items.proposalId", contains(ids.get(2), ids.get(1)))
                .extract();
        member(me)
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get(TASKS + "?limit=2")
                .then()
                .body("items.proposalId", contains(ids.get(0)));
        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(2);
        RestAssured.get(TASKS).then().statusCode(401);
        member(me).get(TASKS + "?cursor=x").then().statusCode(400);
    }

    private int statements() {
        return sql.during(() -> tasks(member(me))).size();
    }

    private static ValidatableResponse tasks(RequestSpecification by) {
        return by.get(TASKS).then().statusCode(200);
    }

    private static String amended(String author, String proposal) {
        return post(
                        as(author, "member"),
                        proposal + "/amendments",
                        Map.of("body", "Так лучше, " + UUID.randomUUID(), "reason", "Точнее"))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
