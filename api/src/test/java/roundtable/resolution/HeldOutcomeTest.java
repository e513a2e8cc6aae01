package roundtable.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.discussion.Discussions.act;
import static roundtable.discussion.Discussions.openAt;
import static roundtable.organization.people.Folk.as;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.platform.Platforms;
import roundtable.shared.spi.ModeratedSubject;

/** A platform proves that three sides have met also by the outcome of a discussion that was held there. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HeldOutcomeTest {
    @Inject
    @All
    List<ModeratedSubject> moderated;

    private final String leader = UUID.randomUUID().toString();

    @Test
    void an_outcome_is_found_by_a_rule_and_breaks_when_moderation_hides_it() {
        var recommendation =
                Desk.published("Совету", "Собрать площадку").getString("addressees[0].recommendations[0].id");
        Desk.staff()
                .post(
                        recommendation,
                        "evidence-rules",
                        Map.of("targetType", "platform", "predicate", "three_sides_met", "since", "2020-01-01"))
                .statusCode(201);
        var platform = Platforms.opened();
        for (var side : new String[] {"ngo", "business", "government"}) {
            Platforms.seated(platform, side);
        }
        var discussion = openAt(leader, platform);
        act(as(leader, "moderator"), discussion, "finish", Map.of("reason", "Все сказали"))
                .statusCode(200);
        assertThat(states(recommendation, platform)).isEmpty();
        var none = Map.of("inFavour", 0, "against", 0, "abstained", 0);
        var votes = Map.of("ngo", none, "business", none, "government", none);
        act(
                        as(leader, "moderator"),
                        discussion,
                        "publish_outcome",
                        Map.of("kind", "no_agreement", "text", "Не договорились", "votes", votes))
                .statusCode(200);
        awaited(recommendation, platform, "accepted");
        discussions(subject -> subject.hide(UUID.fromString(discussion)));
        awaited(recommendation, platform, "broken");
        discussions(subject -> subject.restore(UUID.fromString(discussion)));
        awaited(recommendation, platform, "accepted");
    }

    private void discussions(Consumer<ModeratedSubject> change) {
        QuarkusTransaction.requiringNew().run(() -> moderated.stream()
                .filter(subject -> subject.type().equals("discussion"))
                .forEach(change));
    }

    private static void awaited(String recommendation, String platform, String state) {
        Awaitility.await().untilAsserted(() -> assertThat(states(recommendation, platform))
                .containsExactly(state));
    }

    /** Of what that platform proves; others' platforms may be found by the rule too. */
    private static List<String> states(String recommendation, String platform) {
        return given().get(Desk.RECOMMENDATIONS + recommendation + "/evidence?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.targetId == '" + platform + "' }.status");
    }
}
