package roundtable.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.mail.LetterBox;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PasswordResetTest {
    private static final String RESETS = "/api/v1/auth/password-resets";
    private static final String NEW = "seven green kettles sing";

    @Inject
    Accounts accounts;

    @Inject
    AgroalDataSource database;

    @Test
    void a_forgotten_password_is_replaced_by_the_link_and_all_sessions_end() {
        var person = known();
        var elsewhere = new Browser().signIn(person.email, Newcomer.PASSWORD);
        person.post(RESETS, Map.of("email", " " + person.email.toUpperCase(java.util.Locale.ROOT)))
                .then()
                .statusCode(202)
                .body(is(""));
        var token = person.letter(1).token();
        elsewhere.request().get("/api/v1/me").then().statusCode(200);
        person.post(RESETS + "/confirmations", Map.of("token", token, "password", "passwordpassword"))
                .then()
                .statusCode(400)
                .body("violations.code", contains("password-common"));
        reset(person, token).then().statusCode(204);
        elsewhere.request().get("/api/v1/me").then().statusCode(401);
        elsewhere.renew().then().statusCode(401);
        person.browser.tryToSignIn(person.email, Newcomer.PASSWORD).then().statusCode(401);
        person.browser.signIn(person.email, NEW);
        assertThat(person.letter(2).subject()).isEqualTo("Пароль изменён");
        reset(person, token).then().statusCode(400).body("type", is("/problems/link-not-valid"));
    }

    @Test
    void a_link_works_for_half_an_hour_and_a_used_one_ends_the_others() throws SQLException {
        var person = known();
        person.post(RESETS, Map.of("email", person.email));
        person.letter(1);
        person.post(RESETS, Map.of("email", person.email));
        person.letter(2);
        var tokens =
                LetterBox.to(person.email).stream().map(LetterBox.Read::token).toList();
        assertThat(tokens).doesNotHaveDuplicates();
        reset(person, tokens.get(1)).then().statusCode(204);
        reset(person, tokens.get(0)).then().statusCode(400);

        var late = known();
        late.post(RESETS, Map.of("email", late.email));
        var old = late.letter(1).token();
        try (var connection = database.getConnection();
                var left = connection.prepareStatement(
                        "select count(*) from one_time_token where expires_at between now() + interval '29 minutes' and now() + interval '30 minutes'");
                var row = left.executeQuery()) {
            row.next();
            assertThat(row.getInt(1)).isPositive();
        }
        change("update one_time_token set expires_at = now() - interval '1 second' where purpose = 'password_reset'");
        reset(late, old).then().statusCode(400);
    }

    /** Case 12: whoever has just proved it by the link is not locked out by strangers' guesses. */
    @Test
    void the_device_of_a_reset_is_known_from_then_on() {
        var person = known();
        person.post(RESETS, Map.of("email", person.email));
        var answer = reset(person, person.letter(1).token());
        answer.then().statusCode(204);
        var device = answer.cookie("rt-device");
        var stranger = new Browser();
        for (var i = 0; i < 6; i++) {
            stranger.tryToSignIn(person.email, "not this password " + i);
        }
        stranger.tryToSignIn(person.email, NEW).then().statusCode(429);
        given().header("X-Forwarded-For", stranger.address())
                .cookie("rt-device", device)
                .contentType("application/json")
                .body(Map.of("email", person.email, "password", NEW))
                .post("/api/v1/auth/sessions")
                .then()
                .statusCode(201);
    }

    /** Case 15. */
    @Test
    void known_and_unknown_addresses_are_answered_alike() {
        var person = known();
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (var i = 0; i < 60; i++) {
            known.add(time(person, person.email));
            unknown.add(time(person, new Newcomer().email));
        }
        assertThat(Math.abs(median(known) - median(unknown))).isLessThanOrEqualTo(10_000_000);
        person.letter(1);
    }

    @Test
    void nobody_is_written_to_who_has_no_account() {
        var nobody = new Newcomer();
        nobody.post(RESETS, Map.of("email", nobody.email)).then().statusCode(202);
        var known = known();
        known.post(RESETS, Map.of("email", known.email));
        known.letter(1);
        assertThat(LetterBox.to(nobody.email)).isEmpty();
    }

    /** Case 17. */
    @Test
    void an_array_of_addresses_is_400_and_nobody_is_written_to() {
        var victim = known();
        var thief = new Newcomer();
        victim.post(RESETS, Map.of("email", List.of(victim.email, thief.email)))
                .then()
                .statusCode(400)
                .body("violations.field", contains("/email"));
        victim.post(RESETS, Map.of("email", victim.email + "," + thief.email))
                .then()
                .statusCode(202);
        var other = known();
        other.post(RESETS, Map.of("email", other.email));
        other.letter(1);
        assertThat(LetterBox.to(victim.email)).isEmpty();
        assertThat(LetterBox.to(thief.email)).isEmpty();
    }

    /** Case 18. */
    @Test
    void the_link_follows_no_host_that_the_request_names() {
        var person = known();
        given().header("X-Forwarded-For", person.browser.address())
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example")
                .contentType("application/json")
                .body(Map.of("email", person.email))
                .post(RESETS)
                .then()
                .statusCode(202);
        var letter = person.letter(1);
        assertThat(letter.text() + letter.html()).doesNotContain("evil").contains(Browser.ORIGIN + "/reset-password");
    }

    private Newcomer known() {
        var person = new Newcomer();
        accounts.ensure(person.email, "Вера", Newcomer.PASSWORD, "ru");
        return person;
    }

    private static io.restassured.response.Response reset(Newcomer person, String token) {
        return person.post(RESETS + "/confirmations", Map.of("token", token, "password", NEW));
    }

    private static long time(Newcomer person, String email) {
        var from = System.nanoTime();
        person.post(RESETS, Map.of("email", email)).then().statusCode(202);
        return System.nanoTime() - from;
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
