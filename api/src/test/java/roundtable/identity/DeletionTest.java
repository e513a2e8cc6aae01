package roundtable.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class DeletionTest {
    @Inject
    ErasureJob job;

    @Inject
    People people;

    @Inject
    ObjectMapper json;

    @Inject
    AgroalDataSource database;

    @Test
    void whoever_leaves_is_out_at_once_and_can_come_back_for_thirty_days() throws SQLException {
        var person = named("Уходящая " + UUID.randomUUID());
        person.send("POST", "/api/v1/me/deletion", Map.of("password", "not the present one"))
                .then()
                .statusCode(400);
        leave(person);
        person.browser.request().get("/api/v1/me").then().statusCode(401);
        person.browser.tryToSignIn(person.email, Newcomer.PASSWORD).then().statusCode(401);
        job.run();
        var letter = person.letter(2);
        assertThat(letter.subject()).isEqualTo("Учётная запись удаляется");
        person.post("/api/v1/auth/deletion-undos", Map.of("token", letter.token()))
                .then()
                .statusCode(204);
        person.browser.signIn(person.email, Newcomer.PASSWORD);
        age(person);
        job.run();
        person.browser.request().get("/api/v1/me").then().statusCode(200);
    }

    /** Case 73: nothing in any table tells of the person; the row stays for what points at it. */
    @Test
    void after_thirty_days_nothing_personal_is_left() throws SQLException {
        var name = "Стираемая" + UUID.randomUUID();
        var person = named(name);
        var id = UUID.fromString(person.id());
        person.send(
                        "POST",
                        "/api/v1/me/email-changes",
                        Map.of("email", "other-" + person.email, "password", Newcomer.PASSWORD))
                .then()
                .statusCode(202);
        person.browser
                .request()
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(Map.of("displayName", name + " Новая"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
        leave(person);
        var undo = person.letter(2).token();
        age(person);
        job.run();
        assertThat(people.names(Set.of(id))).containsEntry(id, "участник удалён");
        assertThat(people.publicNames(Set.of(id))).isEmpty();
        person.post("/api/v1/auth/deletion-undos", Map.of("token", undo)).then().statusCode(400);
        assertThat(DatabaseText.tablesWith(database, person.email)).isEmpty();
        assertThat(DatabaseText.tablesWith(database, name)).isEmpty();
        // The address is free again.
        var again = new Newcomer();
        again.form.put("email", person.email);
        again.register();
        again.confirm(person.letter(3).token()).then().statusCode(204);
    }

    /** Case 77: a backup from before the erasure does not bring the person back for long. */
    @Test
    void after_a_restore_whoever_was_erased_is_erased_again() throws SQLException {
        var person = named("Возвращённая " + UUID.randomUUID());
        var id = UUID.fromString(person.id());
        leave(person);
        age(person);
        job.run();
        try (var connection = database.getConnection();
                var restore = connection.prepareStatement(
                        "update app_user set status = 'active', email_norm = ?, erased_at = null where id = ?")) {
            restore.setString(1, person.email);
            restore.setObject(2, id);
            restore.executeUpdate();
        }
        assertThat(DatabaseText.tablesWith(database, person.email)).isNotEmpty();
        job.run();
        assertThat(DatabaseText.tablesWith(database, person.email)).isEmpty();
        assertThat(people.names(Set.of(id))).containsEntry(id, "участник удалён");
    }

    /** Case 72: whole, and of nobody else. */
    @Test
    void everybody_gets_what_is_kept_about_them_and_about_nobody_else() throws IOException {
        var other = named("Другая " + UUID.randomUUID());
        var person = named("Своя " + UUID.randomUUID());
        var answer = person.browser.request().get("/api/v1/me/export");
        answer.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Cache-Control", "private, no-store")
                .header("Content-Disposition", is("attachment; filename=\"my-data.zip\""));
        var files = new HashMap<String, JsonNode>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), json.readTree(zip.readAllBytes()));
            }
        }
        assertThat(files).containsKeys("account.json", "consents.json", "sessions.json");
        assertThat(files.get("account.json").get("email").asText()).isEqualTo(person.email);
        assertThat(files.get("sessions.json")).hasSize(1);
        assertThat(files.get("consents.json")).hasSize(2);
        assertThat(files.toString()).contains(person.id()).doesNotContain(other.email, other.id(), "Другая", "argon2");
    }

    /** Case 13: a session that somebody has taken over carries nothing away. */
    @Test
    void a_stale_proof_gives_no_archive() throws Exception {
        var person = named("Давно вошла " + UUID.randomUUID());
        try (var connection = database.getConnection();
                var age = connection.prepareStatement(
                        "update auth_session set auth_time = auth_time - interval '6 min' where user_id = ?")) {
            age.setObject(1, UUID.fromString(person.id()));
            age.executeUpdate();
        }
        person.browser
                .request()
                .get("/api/v1/me/export")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", is("/problems/step-up-required"));
        person.send("POST", "/api/v1/auth/step-ups", Map.of("password", Newcomer.PASSWORD))
                .then()
                .statusCode(200);
        person.browser.request().get("/api/v1/me/export").then().statusCode(200);
    }

    private static Newcomer named(String name) {
        var person = new Newcomer();
        person.form.put("displayName", name);
        person.form.put("consents", List.of(Newcomer.consent("processing"), Newcomer.consent("dissemination")));
        return person.arrive();
    }

    private static void leave(Newcomer person) {
        person.send("POST", "/api/v1/me/deletion", Map.of("password", Newcomer.PASSWORD))
                .then()
                .statusCode(202)
                .body("erasedAfter", notNullValue());
    }

    /** Thirty days later. */
    private void age(Newcomer person) throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.prepareStatement(
                        "update app_user set leaving_since = leaving_since - interval '31 days' where email_norm = ?")) {
            change.setString(1, person.email);
            change.executeUpdate();
        }
    }
}
