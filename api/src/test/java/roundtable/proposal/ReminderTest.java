package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static roundtable.proposal.Proposals.body;
import static roundtable.proposal.Proposals.merge;
import static roundtable.proposal.Proposals.mergeAsked;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.underReview;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
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

    private static void told(Person person, String kind) {
        Awaitility.await()
                .pollInSameThread()
                .untilAsserted(() ->
                        person.asMember().get("/api/v1/me/notifications").then().body("items.kind", hasItem(kind)));
    }

    private static List<String> kinds(Person person) {
        return person.asMember().get("/api/v1/me/notifications").path("items.kind");
    }

    @Test
    void the_officers_are_told_of_the_term_and_the_head_when_it_is_over() {
        var body = body();
        var officer = folk.person();
        accounts.grant(officer.id(), Accounts.Role.OFFICER, UUID.fromString(body));
        var head = folk.person();
        accounts.grant(head.id(), Accounts.Role.REPRESENTATIVE, UUID.fromString(body));
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
