package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.proposal.Proposals.accepting;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.answered;
import static roundtable.proposal.Proposals.body;
import static roundtable.proposal.Proposals.claimed;
import static roundtable.proposal.Proposals.created;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.merge;
import static roundtable.proposal.Proposals.mergeAsked;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.title;
import static roundtable.proposal.Proposals.told;
import static roundtable.proposal.Proposals.underReview;
import static roundtable.proposal.Proposals.words;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;

/** Officers and authors are reminded of terms of proposals, each once. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReminderTest {
    @Inject
    ReminderService service;

    @Inject
    Accounts accounts;

    @Inject
    Folk folk;

    private String body;
    private Person officer;
    private Person head;

    private static List<String> kinds(Person person) {
        return person.asMember().get("/api/v1/me/notifications").path("items.kind");
    }

    @BeforeEach
    void aBodyWithPeople() {
        body = body();
        officer = folk.holding(Accounts.Role.OFFICER, body);
        head = folk.holding(Accounts.Role.REPRESENTATIVE, body);
    }

    @Test
    void moderators_are_told_once_of_what_nobody_has_looked_at_for_a_day() {
        var moderator = folk.person();
        accounts.grant(moderator.id(), Accounts.Role.MODERATOR, null);
        var id = created(somebody(), words(title("Ждёт")), true);
        service.remind();
        assertThat(kinds(moderator)).doesNotContain("proposal_review_overdue");
        change("update proposal set submitted_at = now() - interval '25 hours' where id = '" + id + "'");
        service.remind();
        told(moderator, "proposal_review_overdue");
        service.remind();
        assertThat(kinds(moderator)).containsOnlyOnce("proposal_review_overdue");
        RestAssured.get("/api/v1/proposals?status=submitted").then().body("items.id", not(hasItem(id)));
        moderator()
                .get("/api/v1/proposals?status=submitted&sort=submittedAt")
                .then()
                .statusCode(200)
                .body("items[0].id", is(id))
                .body("items[0].reviewDueAt", notNullValue());
        act(moderator(), id, "publish").statusCode(200).body("reviewDueAt", nullValue());
    }

    @Test
    void the_officers_are_told_of_the_term_and_the_head_when_it_is_over() {
        var id = underReview(UUID.randomUUID().toString(), body);
        change(
                "update proposal set registered_at = now() - interval '16 days', answer_due_at = now() + interval '14 days'"
                        + " where id = '" + id + "'");
        service.remind();
        service.remind();
        told(officer, "proposal_term_half");
        change("update proposal set answer_due_at = now() - interval '2 days' where id = '" + id + "'");
        service.remind();
        told(officer, "proposal_term_overdue");
        told(head, "proposal_term_overdue");
        assertThat(kinds(officer).stream().filter("proposal_term_half"::equals)).hasSize(1);
        assertThat(kinds(head)).doesNotContain("proposal_term_half");
    }

    @Test
    void a_missed_milestone_is_told_also_when_nobody_has_begun() {
        var id = underReview(somebody(), body);
        answered(id, body, accepting(body));
        milestoneDue(id, "40 days", 30);
        service.remind();
        told(officer, "proposal_term_half");
        milestoneDue(id, "40 days", -2);
        service.remind();
        told(officer, "proposal_term_overdue");
        told(head, "proposal_term_overdue");
        act(Proposals.officer(body), id, "start").statusCode(200);
        // Two, since in the evening of UTC the next day has already begun where people are.
        milestoneDue(id, "40 days", 2);
        service.remind();
        told(officer, "proposal_term_three_days");
        assertThat(kinds(head)).doesNotContain("proposal_term_three_days");
    }

    @Test
    void after_not_done_the_body_has_ten_working_days_and_its_head_knows() {
        var author = somebody();
        var id = claimed(author, body);
        act(member(author), id, "dispute", Map.of("reason", "Два входа не готовы"))
                .statusCode(200);
        told(officer, "proposal_dispute");
        told(head, "proposal_dispute");
        change("update proposal_step set at = now() - interval '20 days' where action = 'DISPUTE' and proposal_id = '"
                + id + "'");
        change("update proposal set redo_due_at = now() - interval '2 days' where id = '" + id + "'");
        service.remind();
        told(head, "proposal_term_overdue");
    }

    private static void milestoneDue(String proposal, String answered, int days) {
        change("update proposal set answered_at = now() - interval '" + answered
                + "', next_milestone_on = current_date + " + days + " where id = '" + proposal + "'");
    }

    @Test
    void whoever_has_not_agreed_to_a_merge_yet_is_asked_again() {
        var one = folk.person();
        var other = folk.person();
        var child = open(one.id().toString(), body());
        var survivor = open(other.id().toString(), body());
        var asked = mergeAsked(child, survivor);
        merge(one.asMember(), child, asked, "agree").statusCode(200);
        change(
                "update proposal_merge set created_at = now() - interval '8 days', expires_at = now() + interval '6 days'"
                        + " where id = '" + asked + "'");
        service.remind();
        told(other, "proposal_merge_due");
        assertThat(kinds(one)).doesNotContain("proposal_merge_due");
    }
}
