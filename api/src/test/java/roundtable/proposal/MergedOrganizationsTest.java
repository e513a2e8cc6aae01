package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.organization.people.Folk.organization;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.actionsOf;
import static roundtable.proposal.Proposals.body;
import static roundtable.proposal.Proposals.endorse;
import static roundtable.proposal.Proposals.invited;
import static roundtable.proposal.Proposals.joined;
import static roundtable.proposal.Proposals.made;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.officer;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.representative;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.title;
import static roundtable.proposal.Proposals.underReview;
import static roundtable.proposal.Proposals.words;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.moderation.recount.Recounted;
import roundtable.organization.OrganizationMerged;

/** Two records turn out to be one organization. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MergedOrganizationsTest {
    @Inject
    MergedOrganizationsListener listener;

    private final String me = somebody();
    private String kept = "";
    private String gone = "";

    @BeforeEach
    void twoRecords() {
        kept = organization();
        gone = organization();
    }

    @Test
    @ActivateRequestContext
    void it_stands_behind_a_proposal_once_and_a_withdrawn_word_takes_nothing_away() {
        var both = open(me);
        endorse(kept, both).statusCode(201);
        endorse(gone, both).statusCode(201);
        var back = open(me);
        endorse(kept, back).statusCode(201);
        representative(kept)
                .delete(PROPOSALS + back + "/endorsements/" + kept)
                .then()
                .statusCode(204);
        endorse(gone, back).statusCode(201);
        var one = open(somebody());
        endorse(gone, one).statusCode(201);
        merge();
        merge();
        for (var id : new String[] {both, back, one}) {
            read(id).body("support.endorsements", is(1));
            representative(kept)
                    .get(PROPOSALS + id + "/endorsements")
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].organization.id", is(kept));
            assertThat(Recounted.of(id)).isEmpty();
        }
    }

    @Test
    @ActivateRequestContext
    void it_does_not_stand_behind_what_is_its_own() {
        var id = open(me);
        joined(me, id, kept);
        endorse(gone, id).statusCode(201);
        merge();
        read(id).body("support.endorsements", is(0)).body("parties", hasSize(2));
    }

    @Test
    @ActivateRequestContext
    void it_leads_what_either_of_the_two_has_proposed_and_stands_there_once() {
        var words = words(title("Прежняя запись"));
        words.put("organizationId", gone);
        String id = made(as(me, "representative:" + gone), words, true)
                .statusCode(201)
                .extract()
                .path("id");
        act(moderator(), id, "publish").statusCode(200);
        joined(me, id, kept);
        merge();
        read(id).body("parties", hasSize(1)).body("parties[0].organization.id", is(kept));
        representative(kept).get(PROPOSALS + id + "/co-authors").then().body("items", hasSize(0));
        assertThat(actionsOf(representative(kept), id)).contains("edit", "withdraw", "split");
    }

    @Test
    @ActivateRequestContext
    void who_has_accepted_under_one_name_is_not_asked_under_the_other() {
        var id = open(me);
        joined(me, id, gone);
        invited(member(me), id, Map.of("organizationId", kept));
        merge();
        read(id).body("parties", hasSize(2));
        representative(kept)
                .get(PROPOSALS + id + "/co-authors")
                .then()
                .body("items", hasSize(1))
                .body("items[0].status", is("accepted"));
    }

    @Test
    @ActivateRequestContext
    void what_the_one_had_to_answer_the_other_answers() {
        kept = body();
        gone = body();
        var id = underReview(me, gone);
        merge();
        assertThat(actionsOf(officer(kept), id)).contains("answer");
    }

    private ValidatableResponse read(String id) {
        return representative(kept).get(PROPOSALS + id).then();
    }

    private void merge() {
        var event = new OrganizationMerged(UUID.fromString(gone), UUID.fromString(kept));
        QuarkusTransaction.requiringNew().run(() -> listener.on(event));
    }
}
