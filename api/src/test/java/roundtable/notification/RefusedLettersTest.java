package roundtable.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.Personas;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(RefusingServer.class)
class RefusedLettersTest {
    private static final String ME = "/api/v1/me";

    @Inject
    Accounts accounts;

    @Inject
    Outbox outbox;

    @Test
    void three_refused_letters_in_a_row_are_the_last_ones_until_the_owner_wants_more() {
        var person = accounts.ensure(UUID.randomUUID() + "@people.example", "Вера", "a long enough password", "ru");
        var me = person.toString();
        RefusingServer.ASKED.set(0);
        for (var i = 1; i <= 3; i++) {
            tell(person);
            var so = i;
            await().atMost(Duration.ofSeconds(20)).pollInSameThread().until(() -> RefusingServer.ASKED.get() == so);
        }
        await().pollInSameThread()
                .until(() -> as(me).get(ME + "/notification-settings").path("stoppedAt") != null);
        as(me).get(ME + "/notifications").then().body("items.kind", hasItem("mail_stopped"));
        tell(person);
        await().pollInSameThread()
                .until(() -> as(me).get(ME + "/notifications")
                                .<java.util.List<?>>path("items.findAll { it.kind == 'moderation_hidden' }")
                                .size()
                        == 4);
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        assertThat(RefusingServer.ASKED.get()).isEqualTo(3);
        as(me).get(ME + "/notification-settings").then().body("stoppedAt", notNullValue());
        as(me).post(ME + "/notification-settings/actions/resume")
                .then()
                .statusCode(200)
                .body("stoppedAt", nullValue());
        tell(person);
        await().atMost(Duration.ofSeconds(20)).pollInSameThread().until(() -> RefusingServer.ASKED.get() == 4);
    }

    private void tell(UUID person) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(new Notice(
                        person,
                        "moderation_hidden",
                        new Subject("moderation_case", UUID.randomUUID()),
                        "/me/moderation",
                        Map.of("title", "Кедр"))));
    }

    private static RequestSpecification as(String person) {
        return given().header("Authorization", Personas.header(person));
    }
}
