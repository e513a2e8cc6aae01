package roundtable.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static roundtable.discussion.Discussions.DISCUSSIONS;
import static roundtable.discussion.Discussions.act;
import static roundtable.discussion.Discussions.agreedOutcome;
import static roundtable.discussion.Discussions.answer;
import static roundtable.discussion.Discussions.member;
import static roundtable.discussion.Discussions.open;
import static roundtable.discussion.Discussions.poll;
import static roundtable.discussion.Discussions.post;
import static roundtable.discussion.Discussions.somebody;
import static roundtable.discussion.Discussions.staff;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;
import roundtable.shared.store.SqlCounter;

/** What others make of discussions: those who took part, recommendations, moderators; and what a request costs. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DiscussionOutsideTest {
    private final String leader = somebody();

    @Inject
    DiscussionEvidence evidence;

    @Inject
    DiscussionModeration moderation;

    @Inject
    PersonalBallots personal;

    @Inject
    Folk folk;

    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    @Test
    void those_who_took_part_are_told_of_the_outcome() {
        var id = open(leader);
        var voter = folk.person();
        var speaker = folk.person();
        var poll = poll(leader, id, Map.of("kind", "consent", "question", "Согласны?"));
        answer(member(voter.id().toString()), id, poll, Map.of("choices", List.of(0)))
                .statusCode(200);
        post(Folk.as(speaker.id().toString(), "moderator"), id + "/posts", Map.of("text", "Слова"))
                .statusCode(201);
        act(staff(leader), id, "finish", Map.of("reason", "Хватит")).statusCode(200);
        // The votes are those of the poll.
        var outcome = agreedOutcome(Folk.organization());
        outcome.remove("votes");
        act(staff(leader), id, "publish_outcome", outcome).statusCode(200);
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            for (var person : List.of(voter, speaker)) {
                person.asMember()
                        .get("/api/v1/me/notifications")
                        .then()
                        .body("items.kind", hasItem("discussion_publish_outcome"));
            }
        });
    }

    @Test
    void an_outcome_proves_and_one_that_is_agreed_proves_more() {
        var id = open(leader);
        var key = UUID.fromString(id);
        assertThat(holds("outcome_published", key)).isFalse();
        act(staff(leader), id, "finish", Map.of("reason", "Хватит")).statusCode(200);
        act(staff(leader), id, "publish_outcome", agreedOutcome(Folk.organization()))
                .statusCode(200);
        assertThat(holds("outcome_published", key)).isTrue();
        assertThat(holds("agreed", key)).isTrue();
        assertThat(QuarkusTransaction.requiringNew().call(() -> evidence.holds("agreed", UUID.randomUUID())))
                .isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> evidence.show(Set.of(key), "ru")))
                .hasSize(1);
        // Who leads it may offer it to a recommendation.
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> evidence.behind(key))
                        .people())
                .containsExactly(UUID.fromString(leader));
    }

    private boolean holds(String predicate, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> evidence.holds(predicate, id).orElseThrow());
    }

    @Test
    void what_moderation_takes_is_gone_from_the_public_and_comes_back_whole() {
        var id = open(leader);
        overlay(() -> moderation.mask(UUID.fromString(id)));
        RestAssured.get(DISCUSSIONS + id).then().body("title", is("…")).body("masked", is(true));
        overlay(() -> moderation.hide(UUID.fromString(id)));
        RestAssured.get(DISCUSSIONS + id).then().statusCode(404);
        RestAssured.get(DISCUSSIONS + id + "/posts").then().statusCode(404);
        overlay(() -> moderation.restore(UUID.fromString(id)));
        RestAssured.get(DISCUSSIONS + id).then().body("title", containsString("Вопрос"));
    }

    private static void overlay(Runnable change) {
        QuarkusTransaction.requiringNew().run(change);
    }

    @Test
    void who_leaves_leaves_a_nameless_answer() {
        var id = open(leader);
        var poll = poll(leader, id, Map.of("kind", "consent", "question", "Согласны?"));
        var me = UUID.randomUUID();
        answer(member(me.toString()), id, poll, Map.of("choices", List.of(1))).statusCode(200);
        assertThat(kept(me)).hasSize(1);
        QuarkusTransaction.requiringNew().run(() -> personal.erase(me));
        assertThat(kept(me)).isEmpty();
        RestAssured.get(DISCUSSIONS + id + "/polls").then().body("items[0].voters.all", is(1));
    }

    private List<BallotRepository.Cast> kept(UUID person) {
        return QuarkusTransaction.requiringNew().call(() -> ((PersonalBallots.Kept) personal.data(person)).answers());
    }

    @Test
    void a_page_takes_two_statements_and_an_item_three() {
        for (var n = 0; n < 4; n++) {
            open(leader);
        }
        for (var query : new String[] {"?limit=1", "?limit=4", "?limit=4&sort=closesOn&status=open"}) {
            assertThat(sql.during(() -> RestAssured.get("/api/v1/discussions" + query)
                            .then()
                            .statusCode(200)))
                    .as(query)
                    .hasSizeLessThanOrEqualTo(2);
        }
        var id = open(leader);
        for (var n = 0; n < 3; n++) {
            var poll = poll(leader, id, Map.of("kind", "consent", "question", "Согласны?"));
            answer(member(somebody()), id, poll, Map.of("choices", List.of(0))).statusCode(200);
        }
        for (var path : new String[] {"", "/polls", "/steps"}) {
            assertThat(sql.during(() ->
                            RestAssured.get(DISCUSSIONS + id + path).then().statusCode(200)))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(3);
        }
    }
}
