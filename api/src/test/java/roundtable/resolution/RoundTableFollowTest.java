package roundtable.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;
import roundtable.shared.store.ByHand;

/** Who follows an organization hears of what round tables ask of it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RoundTableFollowTest {
    @Inject
    Folk folk;

    @Test
    void who_follows_an_addressee_hears_once_of_a_round_table() {
        var council = Folk.organization(Map.of("kind", "council"));
        var me = folk.person();
        me.asMember().put("/api/v1/follows/organization/" + council).then().statusCode(200);
        var roundTable = Desk.published("Совету", "Собрать предложения");
        Desk.assign(roundTable, council, false);
        await().pollInSameThread().until(() -> told(me).size() == 1);
        assertThat(told(me)).first().asString().startsWith("Новый круглый стол: «Проверка ");
        Desk.assign(roundTable, council, true);
        await().pollInSameThread().during(Duration.ofSeconds(2)).until(() -> told(me).size() == 1);
    }

    @Test
    void a_draft_of_a_recommendation_is_not_followed() {
        var recommendation = RecommendationLifeTest.ofCouncil();
        var me = folk.person();
        var path = "/api/v1/follows/recommendation/" + recommendation;
        me.asMember().put(path).then().statusCode(200);
        ByHand.change(
                "update recommendation set status = 'DRAFT' where id = ?", java.util.UUID.fromString(recommendation));
        folk.person().asMember().put(path).then().statusCode(404);
    }

    private static List<String> told(Person person) {
        return person.asMember().get("/api/v1/me/notifications").path("items.text");
    }
}
