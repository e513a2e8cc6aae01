package roundtable.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import de.mkammerer.argon2.Argon2Factory;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SessionTest {
    private static final String PASSWORD = "a long enough password";

    @Inject
    Accounts accounts;

    @Inject
    AccountService service;

    @Inject
    AgroalDataSource database;

    @Test
    void signing_in_gives_a_token_and_a_cookie_that_scripts_cannot_read() {
        var email = email();
        var id = accounts.ensure(email, "Вера", PASSWORD, "ru");
        var answer = new Browser().tryToSignIn(email, PASSWORD);
        answer.then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/auth/sessions/current"))
                .header("Cache-Control", "private, no-store")
                .body("expiresIn", is(600))
                .body("user.id", is(id.toString()))
                .body("user.displayName", is("Вера"))
                .body("user.roles", empty());
        assertThat(answer.header("Set-Cookie"))
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict", "Path=/;")
                .doesNotContain("Domain");
        assertThat(answer.detailedCookie("rt").getMaxAge()).isBetween(90 * 86_400L - 60, 90 * 86_400L);
        assertThat(answer.asString()).doesNotContain(answer.cookie("rt"));
    }

    @Test
    void an_address_is_the_same_in_any_spelling() {
        var email = email();
        accounts.ensure(email, "Вера", PASSWORD, "ru");
        new Browser()
                .tryToSignIn("  " + email.toUpperCase(java.util.Locale.ROOT) + " ", PASSWORD)
                .then()
                .statusCode(201);
        assertThat(accounts.ensure(" " + email, "Другая", "another long password", "en"))
                .isEqualTo(accounts.ensure(email, "Вера", PASSWORD, "ru"));
    }

    @Test
    void whoever_can_do_much_has_to_sign_in_again_sooner() {
        var email = email();
        accounts.grant(accounts.ensure(email, "Вера", PASSWORD, "ru"), Accounts.Role.MODERATOR, null);
        var cookie = new Browser().tryToSignIn(email, PASSWORD).detailedCookie("rt");
        assertThat(cookie.getMaxAge()).isBetween(12 * 3600L - 60, 12 * 3600L);
    }

    @Test
    void a_wrong_password_an_unknown_address_and_a_blocked_account_are_refused_alike() throws SQLException {
        var email = email();
        var blocked = email();
        accounts.ensure(email, "Вера", PASSWORD, "ru");
        change("update app_user set status = 'blocked' where id = ?", accounts.ensure(blocked, "Олег", PASSWORD, "ru"));
        var bodies = new ArrayList<String>();
        for (var attempt :
                List.of(List.of(email, "not this password"), List.of(email(), PASSWORD), List.of(blocked, PASSWORD))) {
            var answer = new Browser().tryToSignIn(attempt.get(0), attempt.get(1));
            answer.then().statusCode(401).contentType("application/problem+json");
            bodies.add(answer.asString().replaceAll("\"traceId\":\"\\w+\"", ""));
            assertThat(answer.cookies()).isEmpty();
        }
        assertThat(bodies)
                .allMatch(b -> b.contains("\"/problems/sign-in-failed\""))
                .containsOnly(bodies.get(0));
    }

    /** Case 14: the medians lie at most ten milliseconds apart. */
    @Test
    void known_and_unknown_addresses_take_the_same_time() {
        // Three of them: one account takes thirty failures an hour.
        var emails = List.of(email(), email(), email());
        emails.forEach(email -> accounts.ensure(email, "Вера", PASSWORD, "ru"));
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (var i = 0; i < 60; i++) {
            known.add(time(emails.get(i % 3)));
            unknown.add(time(email()));
        }
        assertThat(Math.abs(median(known) - median(unknown))).isLessThanOrEqualTo(10_000_000);
    }

    @Test
    void all_faults_are_named_at_once() {
        given().header("X-Forwarded-For", new Browser().address())
                .contentType("application/json")
                .body("{\"email\":\"\",\"admin\":true}")
                .post("/api/v1/auth/sessions")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/admin", "/email", "/password"));
    }

    @Test
    void a_duplicate_key_is_refused() {
        given().header("X-Forwarded-For", new Browser().address())
                .contentType("application/json")
                .body("{\"email\":\"a@b.example\",\"email\":\"c@d.example\",\"password\":\"x\"}")
                .post("/api/v1/auth/sessions")
                .then()
                .statusCode(400);
    }

    @Test
    void json_that_says_it_is_text_is_refused() {
        given().header("X-Forwarded-For", new Browser().address())
                .contentType("text/plain")
                .body("{\"email\":\"a@b.example\",\"password\":\"x\"}")
                .post("/api/v1/auth/sessions")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void me_shows_the_caller_and_nobody_else() {
        var email = email();
        var id = accounts.ensure(email, "Вера", PASSWORD, "en");
        var body = UUID.randomUUID();
        accounts.grant(id, Accounts.Role.OFFICER, body);
        accounts.grant(id, Accounts.Role.MODERATOR, null);
        new Browser()
                .signIn(email, PASSWORD)
                .request()
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("id", is(id.toString()))
                .body("email", is(email))
                .body("language", is("en"))
                .body("roles", contains("moderator", "officer:" + body));
        new Browser().request().get("/api/v1/me").then().statusCode(401).body("type", is("/problems/unauthenticated"));
    }

    /** Case 9. */
    @Test
    void a_token_is_worth_nothing_once_its_session_has_ended() {
        var email = email();
        accounts.ensure(email, "Вера", PASSWORD, "ru");
        var browser = new Browser().signIn(email, PASSWORD);
        var other = new Browser().signIn(email, PASSWORD);
        browser.request()
                .delete("/api/v1/auth/sessions/current")
                .then()
                .statusCode(204)
                .cookie("rt", "");
        browser.request().get("/api/v1/me").then().statusCode(401);
        browser.request().delete("/api/v1/auth/sessions/current").then().statusCode(401);
        browser.renew().then().statusCode(401);
        other.request().get("/api/v1/me").then().statusCode(200);
    }

    /** Case 9. */
    @Test
    void a_token_is_worth_nothing_once_the_account_is_blocked() throws SQLException {
        var email = email();
        var id = accounts.ensure(email, "Вера", PASSWORD, "ru");
        var browser = new Browser().signIn(email, PASSWORD);
        change("update app_user set status = 'blocked' where id = ?", id);
        browser.request().get("/api/v1/me").then().statusCode(401);
        browser.renew().then().statusCode(401);
    }

    @Test
    void roles_are_given_and_taken_away_at_once() throws SQLException {
        var email = email();
        var id = accounts.ensure(email, "Вера", PASSWORD, "ru");
        var browser = new Browser().signIn(email, PASSWORD);
        browser.request().get("/api/v1/audit-log?limit=1").then().statusCode(403);
        accounts.grant(id, Accounts.Role.ADMINISTRATOR, null);
        browser.request().get("/api/v1/audit-log?limit=1").then().statusCode(200);
        change("update role_grant set valid_until = now() + interval '0.1 s' where user_id = ?", id);
        org.awaitility.Awaitility.await().untilAsserted(() -> browser.request()
                .get("/api/v1/audit-log?limit=1")
                .then()
                .statusCode(403));
    }

    @Test
    void a_session_ends_when_it_is_idle_or_old() throws SQLException {
        for (var limit : List.of("idle_until", "absolute_until")) {
            var email = email();
            var id = accounts.ensure(email, "Вера", PASSWORD, "ru");
            var browser = new Browser().signIn(email, PASSWORD);
            change("update auth_session set " + limit + " = now() - interval '1 s' where user_id = ?", id);
            browser.request().get("/api/v1/me").then().statusCode(401);
            browser.renew().then().statusCode(401);
        }
    }

    @Test
    void the_twenty_first_session_ends_the_oldest() {
        var email = email();
        accounts.ensure(email, "Вера", PASSWORD, "ru");
        var browsers = new ArrayList<Browser>();
        for (var i = 0; i < 21; i++) {
            browsers.add(new Browser().signIn(email, PASSWORD));
        }
        browsers.get(0).request().get("/api/v1/me").then().statusCode(401);
        browsers.get(1).request().get("/api/v1/me").then().statusCode(200);
        browsers.get(20).request().get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void a_hash_of_older_parameters_is_renewed_at_sign_in() throws SQLException {
        var email = email();
        var id = accounts.ensure(email, "Вера", PASSWORD, "ru");
        var old = Argon2Factory.create(Argon2Factory.Argon2Types.ARGON2id).hash(1, 8192, 1, PASSWORD.toCharArray());
        try (var c = database.getConnection();
                var update = c.prepareStatement("update credential set phc = ? where user_id = ?")) {
            update.setString(1, old);
            update.setObject(2, id);
            assertThat(update.executeUpdate()).isOne();
        }
        new Browser().signIn(email, PASSWORD);
        try (var c = database.getConnection();
                var query = c.prepareStatement("select phc from credential where user_id = ?")) {
            query.setObject(1, id);
            var rows = query.executeQuery();
            rows.next();
            assertThat(rows.getString(1)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        }
        new Browser().signIn(email, PASSWORD);
    }

    @Test
    void the_first_administrator_is_made_once() {
        var browser = new Browser().signIn("administrator@round-table.test", "correct horse battery staple");
        browser.request().get("/api/v1/me").then().body("roles", contains("administrator"));
        var second = email();
        assertThat(service.addFirstAdministrator(second, "Ещё один", PASSWORD)).isFalse();
        new Browser().tryToSignIn(second, PASSWORD).then().statusCode(401);
    }

    private static String email() {
        return UUID.randomUUID() + "@people.example";
    }

    private static long time(String email) {
        var browser = new Browser();
        var start = System.nanoTime();
        browser.tryToSignIn(email, "not this password").then().statusCode(401);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private void change(String sql, UUID id) throws SQLException {
        try (var c = database.getConnection();
                var update = c.prepareStatement(sql)) {
            update.setObject(1, id);
            assertThat(update.executeUpdate()).isPositive();
        }
    }
}
