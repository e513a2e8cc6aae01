package roundtable.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.mail.LetterBox;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class MeTest {
    private static final String ME = "/api/v1/me";
    private static final String NEW = "seven green kettles sing";

    @Inject
    Accounts accounts;

    @Inject
    People people;

    @Test
    void name_and_language_change_by_version_and_nothing_else_does() {
        var person = known();
        var tag = person.browser.request().get(ME).header("ETag");
        patch(person, "\"0\"", Map.of("displayName", "Вера Новая", "language", "en"))
                .then()
                .statusCode(200)
                .body("displayName", is("Вера Новая"))
                .body("language", is("en"))
                .body("version", is(1));
        patch(person, tag, Map.of("displayName", "Поздно")).then().statusCode(412);
        // Cases 21, 28, 30.
        for (var owned : Set.of("roles", "email", "id", "status", "ageGroup", "version")) {
            patch(person, "\"1\"", Map.of(owned, "administrator"))
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("/" + owned));
        }
    }

    @Test
    void another_password_needs_the_present_one_and_ends_all_other_sessions() {
        var person = known();
        var other = new Browser().signIn(person.email, Newcomer.PASSWORD);
        var path = ME + "/password-changes";
        person.send("POST", path, Map.of("password", "not the present one", "newPassword", NEW))
                .then()
                .statusCode(400)
                .body("violations.code", contains("password-wrong"));
        person.send("POST", path, Map.of("password", Newcomer.PASSWORD, "newPassword", "passwordpassword"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("/newPassword"));
        person.send("POST", path, Map.of("password", Newcomer.PASSWORD, "newPassword", NEW))
                .then()
                .statusCode(204);
        other.request().get(ME).then().statusCode(401);
        person.browser.request().get(ME).then().statusCode(200);
        new Browser().signIn(person.email, NEW);
        assertThat(person.letter(1).subject()).isEqualTo("Пароль изменён");
    }

    @Test
    void guessing_the_present_password_is_slowed_down() {
        var person = known();
        for (var i = 0; i < 5; i++) {
            person.send("POST", ME + "/password-changes", Map.of("password", "wrong " + i, "newPassword", NEW))
                    .then()
                    .statusCode(400);
        }
        person.send("POST", ME + "/password-changes", Map.of("password", Newcomer.PASSWORD, "newPassword", NEW))
                .then()
                .statusCode(429);
    }

    @Test
    void a_repeated_change_is_answered_again_and_guesses_count_under_any_key() {
        var person = known();
        var right = Map.of("password", Newcomer.PASSWORD, "newPassword", NEW);
        for (var time = 0; time < 2; time++) {
            once(person, "change", right).then().statusCode(204);
        }
        assertThat(person.letter(1).subject()).isEqualTo("Пароль изменён");
        once(person, "change", Map.of("password", NEW, "newPassword", NEW))
                .then()
                .statusCode(422);
        for (var i = 0; i < 5; i++) {
            once(person, "guess " + i, Map.of("password", "wrong " + i, "newPassword", NEW))
                    .then()
                    .statusCode(400);
        }
        once(person, "guess 5", Map.of("password", NEW, "newPassword", NEW))
                .then()
                .statusCode(429);
    }

    private static Response once(Newcomer person, String key, Object body) {
        return person.browser
                .request()
                .header("Idempotency-Key", '"' + key.replace(' ', '-') + '"')
                .contentType("application/json")
                .body(body)
                .post(ME + "/password-changes");
    }

    @Test
    void another_address_is_confirmed_by_the_new_one_and_taken_back_by_the_old_one() {
        var person = known();
        var next = new Newcomer();
        changeEmail(person, next.email).then().statusCode(202);
        person.browser.request().get(ME).then().body("email", is(person.email));
        person.confirm(next.letter(1).token()).then().statusCode(204);
        person.browser.request().get(ME).then().body("email", is(next.email));
        assertThat(person.letter(1).subject()).isEqualTo("Адрес учётной записи изменён");

        // Nobody else gets the old address while it can come back.
        var squatter = new Newcomer();
        squatter.form.put("email", person.email);
        squatter.register().then().statusCode(202);
        assertThat(person.letter(2).subject()).isEqualTo("Попытка регистрации");

        var undo = person.letter(1).token();
        person.post("/api/v1/auth/email-change-undos", Map.of("token", undo))
                .then()
                .statusCode(204);
        person.browser.request().get(ME).then().statusCode(401);
        person.browser.tryToSignIn(next.email, Newcomer.PASSWORD).then().statusCode(401);
        person.browser.signIn(person.email, Newcomer.PASSWORD);
        person.post("/api/v1/auth/email-change-undos", Map.of("token", undo))
                .then()
                .statusCode(400);
    }

    @Test
    void an_address_that_somebody_has_is_asked_for_in_vain_and_nobody_is_told_but_its_owner() {
        var person = known();
        var owner = known();
        changeEmail(person, owner.email).then().statusCode(202);
        var letter = owner.letter(1);
        assertThat(letter.subject()).isEqualTo("Попытка регистрации");
        assertThat(letter.text()).doesNotContain("token=");
        person.browser.request().get(ME).then().body("email", is(person.email));
    }

    @Test
    void own_sessions_are_listed_and_ended_one_by_one_or_all_others() {
        var person = known();
        var second = new Browser().signIn(person.email, Newcomer.PASSWORD);
        var third = new Browser().signIn(person.email, Newcomer.PASSWORD);
        var list = person.browser.request().get(ME + "/sessions");
        list.then().statusCode(200).body("items", hasSize(3)).body("items.findAll { it.current }", hasSize(1));
        assertThat(list.jsonPath().getString("items[0].network")).matches("10\\.\\d+\\.\\d+\\.0/24");

        var stranger = known();
        String mine = second.request().get(ME + "/sessions").path("items.find { it.current }.id");
        stranger.browser.request().delete(ME + "/sessions/" + mine).then().statusCode(404);
        stranger.browser
                .request()
                .delete(ME + "/sessions/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        second.request().get(ME).then().statusCode(200);

        person.browser.request().delete(ME + "/sessions/" + mine).then().statusCode(204);
        // Case 9.
        second.request().get(ME).then().statusCode(401);
        second.renew().then().statusCode(401);
        person.browser.request().delete(ME + "/sessions").then().statusCode(204);
        third.request().get(ME).then().statusCode(401);
        person.browser.request().get(ME + "/sessions").then().body("items", hasSize(1));
    }

    /** Case 71: from the next read on. */
    @Test
    void a_name_is_public_while_its_owner_allows_it() {
        var person = known();
        var id = UUID.fromString(person.id());
        assertThat(people.publicNames(Set.of(id))).isEmpty();
        assertThat(people.names(Set.of(id))).containsEntry(id, "Вера");
        person.send("POST", ME + "/consents", Newcomer.consent("dissemination"))
                .then()
                .statusCode(200)
                .body("items[0].withdrawnAt", is((Object) null));
        assertThat(people.publicNames(Set.of(id))).containsEntry(id, "Вера");
        person.browser.request().delete(ME + "/consents/dissemination").then().statusCode(204);
        assertThat(people.publicNames(Set.of(id))).isEmpty();
        person.browser.request().delete(ME + "/consents/dissemination").then().statusCode(404);
        person.browser
                .request()
                .get(ME + "/consents")
                .then()
                .body("items", hasSize(1))
                .body("items[0].withdrawnAt", not(is((Object) null)));
        person.browser.request().delete(ME + "/consents/processing").then().statusCode(409);
    }

    @Test
    void a_letter_of_one_person_goes_to_nobody_else() {
        var person = known();
        var next = new Newcomer();
        changeEmail(person, next.email);
        next.letter(1);
        assertThat(LetterBox.to(person.email)).isEmpty();
        person.browser.request().get(ME + "/consents").then().body("items.purpose", containsInAnyOrder());
    }

    private Newcomer known() {
        var person = new Newcomer();
        accounts.ensure(person.email, "Вера", Newcomer.PASSWORD, "ru");
        person.browser.signIn(person.email, Newcomer.PASSWORD);
        return person;
    }

    private static Response changeEmail(Newcomer person, String email) {
        return person.send("POST", ME + "/email-changes", Map.of("email", email, "password", Newcomer.PASSWORD));
    }

    private static Response patch(Newcomer person, String tag, Object body) {
        return person.browser
                .request()
                .header("If-Match", tag)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(body)
                .patch(ME);
    }
}
