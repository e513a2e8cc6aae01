package roundtable.organization.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static roundtable.organization.people.Folk.ORGANIZATIONS;
import static roundtable.organization.people.Folk.organization;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.identity.Representatives.Level;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;
import roundtable.shared.mail.LetterBox;

/** Owners are reminded in time, once, and confirm by the letter's link. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReminderTest {
    @Inject
    Folk folk;

    @Inject
    OwnerReminders reminders;

    @Inject
    DataSource database;

    private static ValidatableResponse confirm(String token) {
        return RestAssured.given()
                .contentType("application/json")
                .body(Map.of("token", token))
                .post("/api/v1/auth/freshness-confirmations")
                .then();
    }

    private void age(String organization, String set) throws Exception {
        try (var connection = database.getConnection();
                var change = connection.createStatement()) {
            change.executeUpdate("update organization set " + set + " where id = '" + organization + "'");
        }
    }

    private long notices(Person person, String kind) throws Exception {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from outbox_event where type = 'Notice' and payload->>'kind' = '"
                                + kind + "' and payload->>'recipient' = '" + person.id() + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void after_180_days_an_owner_gets_a_link_that_confirms_once() throws Exception {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        var editor = folk.of(id, Level.EDITOR);
        reminders.run();
        assertThat(notices(owner, "freshness_due")).isZero();
        age(id, "published_at = now() - interval '181 days'");
        reminders.run();
        reminders.run();
        assertThat(notices(owner, "freshness_due")).isEqualTo(1);
        assertThat(notices(editor, "freshness_due")).isZero();
        var token = LetterBox.letter(owner.email(), 1).token();
        confirm("x" + token.substring(1)).statusCode(404);
        confirm(token).statusCode(200).body("id", is(id));
        RestAssured.get(ORGANIZATIONS + id).then().body("confirmedAt", containsString("T"));
        confirm(token).statusCode(409);
        reminders.run();
        assertThat(notices(owner, "freshness_due")).isEqualTo(1);
    }

    @Test
    void a_link_is_useless_once_somebody_has_confirmed_otherwise() throws Exception {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        age(id, "published_at = now() - interval '300 days', confirmed_at = now() - interval '200 days'");
        reminders.run();
        var token = LetterBox.letter(owner.email(), 1).token();
        owner.asOwnerOf(id).post(ORGANIZATIONS + id + "/actions/confirm").then().statusCode(200);
        confirm(token).statusCode(409);
    }

    @Test
    void a_link_of_an_organization_that_is_not_public_any_more_does_nothing() throws Exception {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        age(id, "published_at = now() - interval '200 days'");
        reminders.run();
        var token = LetterBox.letter(owner.email(), 1).token();
        Folk.administrator()
                .post(ORGANIZATIONS + id + "/actions/archive")
                .then()
                .statusCode(200);
        confirm(token).statusCode(409);
    }

    @Test
    void after_a_year_owners_are_asked_to_prove_anew() throws Exception {
        var id = organization();
        var owner = folk.of(id, Level.OWNER);
        Folk.as(UUID.randomUUID().toString(), "moderator")
                .post(ORGANIZATIONS + id + "/actions/verify")
                .then()
                .statusCode(200);
        age(id, "verified_at = now() - interval '366 days'");
        reminders.run();
        reminders.run();
        assertThat(notices(owner, "verification_due")).isEqualTo(1);
    }
}
