package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.organization.people.Folk.as;
import static roundtable.proposal.Proposals.PROOF;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.accepting;
import static roundtable.proposal.Proposals.act;
import static roundtable.proposal.Proposals.actionsOf;
import static roundtable.proposal.Proposals.answered;
import static roundtable.proposal.Proposals.body;
import static roundtable.proposal.Proposals.claimed;
import static roundtable.proposal.Proposals.complete;
import static roundtable.proposal.Proposals.implementing;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.milestones;
import static roundtable.proposal.Proposals.officer;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.proposal.Proposals.support;
import static roundtable.proposal.Proposals.underReview;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** How what was promised is carried out, milestone by milestone, and who says that it is done. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ImplementationTest {
    @Inject
    PhaseService phases;

    private final String me = somebody();
    private String body;

    @BeforeEach
    void aBody() {
        body = body();
    }

    @Test
    void progress_is_counted_from_the_milestones_and_done_needs_all_of_them() {
        var id = implementing(me, body);
        var all = milestones(id);
        var done = Map.of("text", "Сделано", "url", PROOF);
        act(officer(body), id, "claim_done", done).statusCode(409);
        complete(member(me), id, all.get(0)).statusCode(403);
        complete(officer(body), id, somebody()).statusCode(404);
        complete(officer(body), id, all.get(0))
                .statusCode(200)
                .body("progress.done", is(1))
                .body("progress.share", is(0.5f))
                .body("status", is("implementing"));
        complete(officer(body), id, all.get(0)).statusCode(409);
        complete(officer(body), id, all.get(1))
                .statusCode(200)
                .body("progress.done", is(2))
                .body("dueAt", nullValue());
        act(officer(body), id, "claim_done", Map.of("text", "Без фото")).statusCode(400);
        act(officer(body), id, "claim_done", done).statusCode(200).body("status", is("implemented_claimed"));
        RestAssured.get(PROPOSALS + id + "/official-answers").then().body("items[0].milestones[0].proofUrl", is(PROOF));
    }

    @Test
    void the_author_confirms_or_disputes_but_not_what_is_their_own_claim() {
        var id = claimed(me, body);
        act(member(somebody()), id, "confirm").statusCode(403);
        act(as(me, "officer:" + body), id, "confirm").statusCode(403);
        act(member(me), id, "dispute", Map.of("reason", "Два входа не готовы"))
                .statusCode(200)
                .body("status", is("implementing"))
                .body("dueAt", notNullValue());
        // Showing more is one way to go on, another answer the other one.
        assertThat(actionsOf(officer(body), id)).contains("claim_done", "answer");
        act(officer(body), id, "claim_done", Map.of("text", "Теперь готовы", "url", PROOF))
                .statusCode(200)
                .body("dueAt", nullValue());
        act(member(me), id, "confirm")
                .statusCode(200)
                .body("status", is("implemented"))
                .body("confirmedBy", is("author"));
    }

    @Test
    void three_supporters_stand_for_the_author() {
        var id = underReview(me, body);
        var supporters = supporters(id);
        answered(id, body, accepting(body));
        act(officer(body), id, "start").statusCode(200);
        milestones(id).forEach(m -> complete(officer(body), id, m).statusCode(200));
        var done = Map.of("text", "Сделано", "url", PROOF);
        act(officer(body), id, "claim_done", done).statusCode(200);
        assertThat(actionsOf(member(supporters.get(0)), id)).contains("confirm", "dispute");
        var no = Map.of("reason", "Не готово");
        act(member(supporters.get(0)), id, "dispute", no).body("status", is("implemented_claimed"));
        act(member(supporters.get(0)), id, "dispute", no).body("status", is("implemented_claimed"));
        act(member(supporters.get(1)), id, "dispute", no).body("status", is("implemented_claimed"));
        act(member(supporters.get(2)), id, "dispute", Map.of("reason", "Нет пандуса"))
                .body("status", is("implementing"))
                .body("dueAt", notNullValue());
        RestAssured.get(PROPOSALS + id + "/steps")
                .then()
                .body("items[0].action", is("dispute_by_supporters"))
                .body("items[0].reason", is("Не готово\n\nНе готово\n\nНет пандуса"));
        act(officer(body), id, "claim_done", done).statusCode(200);
        act(member(supporters.get(0)), id, "confirm").body("status", is("implemented_claimed"));
        act(member(supporters.get(1)), id, "confirm").body("status", is("implemented_claimed"));
        act(member(supporters.get(2)), id, "confirm")
                .body("status", is("implemented"))
                .body("confirmedBy", is("supporters"));
    }

    @Test
    void another_answer_ends_the_term_of_what_is_disputed() {
        var id = claimed(me, body);
        act(member(me), id, "dispute", Map.of("reason", "Два входа не готовы")).statusCode(200);
        answered(id, body, accepting(body));
        RestAssured.get(PROPOSALS + id)
                .then()
                .body("status", is("implementing"))
                .body("dueAt", startsWith("2099-"));
        assertThat(actionsOf(officer(body), id)).doesNotContain("answer");
    }

    @Test
    void silence_of_two_weeks_confirms_and_is_counted_apart() {
        var early = claimed(me, body);
        var late = claimed(me, body);
        change("update proposal set claimed_at = now() - interval '13 days' where id = '" + early + "'");
        change("update proposal set claimed_at = now() - interval '16 days' where id = '" + late + "'");
        assertThat(phases.confirmSilent()).isPositive();
        RestAssured.get(PROPOSALS + early).then().body("status", is("implemented_claimed"));
        RestAssured.get(PROPOSALS + late)
                .then()
                .body("status", is("implemented"))
                .body("confirmedBy", is("silence"));
    }

    @Test
    void what_nobody_begins_with_for_sixty_days_is_shown_as_stalled() {
        var id = underReview(me, body);
        answered(id, body, accepting(body));
        RestAssured.get(PROPOSALS + id).then().body("stalled", is(false));
        change("update proposal set answered_at = now() - interval '61 days' where id = '" + id + "'");
        RestAssured.get(PROPOSALS + id).then().body("stalled", is(true));
    }

    private static List<String> supporters(String id) {
        var people = IntStream.range(0, 3).mapToObj(n -> somebody()).toList();
        people.forEach(person -> support(person, id).statusCode(201));
        return people;
    }
}
