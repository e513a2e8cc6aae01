package roundtable.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.Personas;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;

/** How long it is kept what people were told, and what of it they can take away. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class NotificationKeepingTest {
    @Inject
    Accounts accounts;

    @Inject
    NotificationRepository notifications;

    @Inject
    NotificationSweep sweep;

    @Inject
    PersonalNotifications personal;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    private UUID person;

    @BeforeEach
    void join() {
        person = accounts.ensure(UUID.randomUUID() + "@people.example", "Вера", "a long enough password", "ru");
    }

    private RequestSpecification me() {
        return given().header("Authorization", Personas.header(person.toString()));
    }

    private void told(Instant at, boolean read) {
        QuarkusTransaction.requiringNew().run(() -> {
            var notice = new Notice(
                    person,
                    "moderation_hidden",
                    new Subject("moderation_case", UUID.randomUUID()),
                    "/me/moderation",
                    Map.of("title", "Слова другого человека"));
            var id = notifications
                    .add(UUID.randomUUID(), notice, EmailMode.NEVER, at)
                    .orElseThrow();
            if (read) {
                notifications.read(id, person, at);
            }
        });
    }

    @Test
    void what_was_read_and_is_older_than_a_year_is_forgotten_and_nothing_else() {
        var now = ZonedDateTime.now(clock);
        var old = now.minusMonths(12).minusDays(1).toInstant();
        told(old, true);
        told(old, false);
        told(now.minusMonths(12).plusDays(1).toInstant(), true);
        sweep.run();
        me().get("/api/v1/me/notifications")
                .then()
                .body("items.size()", is(2))
                .body("items.findAll { it.readAt == null }.size()", is(1));
    }

    @Test
    void the_archive_tells_what_is_unread_and_when_letters_come_without_words_about_others() throws IOException {
        told(clock.instant(), true);
        told(clock.instant(), false);
        me().contentType("application/json")
                .body(Map.of("kind", "claim_refused", "email", "weekly"))
                .post("/api/v1/me/notification-settings");
        JsonNode kept = null;
        var archive =
                me().get("/api/v1/me/export").then().statusCode(200).extract().asByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("notifications.json")) {
                    kept = json.readTree(zip.readAllBytes());
                }
            }
        }
        assertThat(kept).isNotNull();
        assertThat(kept.get("unread").asInt()).isEqualTo(1);
        assertThat(kept.get("told")).hasSize(2);
        assertThat(kept.get("settings").get("claim_refused").asText()).isEqualToIgnoringCase("weekly");
        assertThat(kept.toString()).doesNotContain("Слова другого");
    }

    @Test
    void who_leaves_leaves_none_behind() {
        told(clock.instant(), false);
        QuarkusTransaction.requiringNew().run(() -> personal.erase(person));
        me().get("/api/v1/me/notifications").then().body("items.size()", is(0));
    }
}
