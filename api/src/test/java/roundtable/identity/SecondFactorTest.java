package roundtable.identity;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.Personas;
import roundtable.app.TestDatabase;
import roundtable.shared.mail.LetterBox;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SecondFactorTest {
    private static final String PASSWORD = "a long enough password";
    private static final String FACTOR = "/api/v1/auth/second-factor";

    @Inject
    Accounts accounts;

    @Inject
    OneTimeCodes codes;

    @Inject
    Clock clock;

    @Inject
    AgroalDataSource database;

    private final String email = UUID.randomUUID() + "@people.example";
    private UUID user;
    private Browser browser;
    private byte[] secret;

    @BeforeEach
    void account() {
        user = accounts.ensure(email, "Вера", PASSWORD, "ru");
        browser = new Browser().signIn(email, PASSWORD);
    }

    @AfterEach
    void lift() {
        ObligationByTest.inForce = false;
    }

    @Test
    void the_first_code_of_the_app_switches_it_on_and_shows_ten_recovery_codes_once() throws SQLException {
        begin();
        var kept =
                select("select secret_enc from credential where user_id = ? and kind = 'totp_pending'", byte[].class);
        assertThat(new String(kept, ISO_8859_1)).doesNotContain(new String(secret, ISO_8859_1));
        confirm("000000").then().statusCode(400).body("violations.field", contains("/code"));
        new Browser().tryToSignIn(email, PASSWORD).then().statusCode(201);
        browser.request().get(FACTOR).then().statusCode(200).body("enabled", is(false));
        List<String> recovery =
                confirm(code(0)).then().statusCode(200).extract().path("recoveryCodes");
        assertThat(recovery).hasSize(10).allMatch(c -> c.matches("\\d+(-[A-Z2-7]{4}){4}"));
        browser.request()
                .get(FACTOR)
                .then()
                .body("enabled", is(true))
                .body("required", is(false))
                .body("recoveryCodesLeft", is(10));
        assertThat(select("select string_agg(phc, ' ') from recovery_code where user_id = ?", String.class))
                .startsWith("$argon2id$")
                .doesNotContain(recovery.get(0).substring(2));
    }

    @Test
    void a_sign_in_asks_for_the_code_and_a_session_without_one_has_ended() throws SQLException {
        var other = new Browser().signIn(email, PASSWORD);
        enrol();
        browser.request().get("/api/v1/me").then().statusCode(200);
        other.request().get("/api/v1/me").then().statusCode(401);
        var answer = new Browser().tryToSignIn(email, PASSWORD);
        answer.then().statusCode(401).body("type", is("/problems/otp-required"));
        assertThat(answer.cookies()).isEmpty();
        new Browser()
                .tryToSignIn(email, PASSWORD, "000000")
                .then()
                .statusCode(401)
                .body("type", is("/problems/otp-required"));
        new Browser().tryToSignIn(email, PASSWORD, code(1)).then().statusCode(201);
        assertThat(select(
                        "select amr from auth_session where user_id = ? order by created_at desc limit 1",
                        String.class))
                .isEqualTo("pwd otp");
    }

    @Test
    void a_wrong_password_is_refused_alike_whatever_the_code() throws SQLException {
        enrol();
        for (var otp : List.of(code(1), "000000")) {
            new Browser()
                    .tryToSignIn(email, "not this password", otp)
                    .then()
                    .statusCode(401)
                    .body("type", is("/problems/sign-in-failed"));
        }
        new Browser().tryToSignIn(email, PASSWORD, code(1)).then().statusCode(201);
    }

    /** Case 10. */
    @Test
    void the_same_code_twice_is_401() throws SQLException {
        enrol();
        var code = code(1);
        new Browser().tryToSignIn(email, PASSWORD, code).then().statusCode(201);
        new Browser().tryToSignIn(email, PASSWORD, code).then().statusCode(401);
        // Not even that of the interval before it, or the one that has switched it on.
        new Browser().tryToSignIn(email, PASSWORD, code(0)).then().statusCode(401);
    }

    /** Case 10, as a race. */
    @Test
    void of_many_who_use_one_code_at_once_one_gets_in() throws Exception {
        enrol();
        forget();
        var code = code(0);
        Callable<Integer> attempt =
                () -> new Browser().tryToSignIn(email, PASSWORD, code).statusCode();
        var threads = Executors.newFixedThreadPool(5);
        try {
            var statuses = threads.invokeAll(java.util.Collections.nCopies(5, attempt)).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(statuses).containsOnlyOnce(201);
        } finally {
            threads.shutdown();
        }
    }

    /** Case 11: five wrong codes end the challenge, then the password alone has to come again. */
    @Test
    void the_sixth_code_is_refused_even_when_it_is_right() throws SQLException {
        enrol();
        forget();
        for (var i = 0; i < 5; i++) {
            new Browser()
                    .tryToSignIn(email, PASSWORD, "00000" + i)
                    .then()
                    .statusCode(401)
                    .body("type", is("/problems/otp-required"));
        }
        new Browser()
                .tryToSignIn(email, PASSWORD, code(0))
                .then()
                .statusCode(401)
                .body("type", is("/problems/sign-in-failed"))
                .body("detail", startsWith("Пять кодов"));
        new Browser().tryToSignIn(email, PASSWORD).then().statusCode(401).body("type", is("/problems/otp-required"));
        new Browser().tryToSignIn(email, PASSWORD, code(0)).then().statusCode(201);
    }

    @Test
    void codes_have_a_counter_of_their_own() throws SQLException {
        enrol();
        for (var i = 0; i < 10; i++) {
            if (i % 5 == 0) {
                new Browser().tryToSignIn(email, PASSWORD).then().statusCode(401);
            }
            new Browser().tryToSignIn(email, PASSWORD, "00000" + i).then().statusCode(401);
        }
        new Browser().tryToSignIn(email, PASSWORD).then().statusCode(401);
        new Browser().tryToSignIn(email, PASSWORD, code(1)).then().statusCode(429);
        // The device on which the owner has signed in before is counted apart.
        browser.tryToSignIn(email, PASSWORD, code(1)).then().statusCode(201);
    }

    @Test
    void a_recovery_code_works_once_in_any_spelling() throws SQLException {
        var recovery = enrol();
        var typed = recovery.get(6).toLowerCase(Locale.ROOT).replace("-", " ").replaceFirst(" ", "-");
        new Browser().tryToSignIn(email, PASSWORD, typed).then().statusCode(201);
        new Browser().tryToSignIn(email, PASSWORD, recovery.get(6)).then().statusCode(401);
        browser.request().get(FACTOR).then().body("recoveryCodesLeft", is(9));
        List<String> fresh = browser.request()
                .post(FACTOR + "/recovery-codes")
                .then()
                .statusCode(200)
                .body("recoveryCodes", hasSize(10))
                .extract()
                .path("recoveryCodes");
        new Browser().tryToSignIn(email, PASSWORD, recovery.get(0)).then().statusCode(401);
        new Browser().tryToSignIn(email, PASSWORD, fresh.get(0)).then().statusCode(201);
    }

    /** Case 13. */
    @Test
    void a_stale_step_up_is_401_and_a_new_one_takes_both_factors() throws SQLException {
        enrol();
        change("update auth_session set auth_time = auth_time - interval '6 min' where user_id = ?");
        browser.request()
                .delete(FACTOR)
                .then()
                .statusCode(401)
                .body("type", is("/problems/step-up-required"))
                .header("WWW-Authenticate", containsString("error=\"insufficient_user_authentication\""))
                .header("WWW-Authenticate", containsString("max_age=\"300\""));
        stepUp(Map.of("password", PASSWORD)).then().statusCode(401).body("type", is("/problems/otp-required"));
        stepUp(Map.of("password", PASSWORD, "otp", code(1))).then().statusCode(200);
        browser.request().delete(FACTOR).then().statusCode(204);
        browser.request().get(FACTOR).then().body("enabled", is(false)).body("recoveryCodesLeft", is(0));
        new Browser().tryToSignIn(email, PASSWORD).then().statusCode(201);
    }

    @Test
    void a_role_that_needs_it_sleeps_until_it_is_there() throws SQLException {
        accounts.grant(user, Accounts.Role.ADMINISTRATOR, null);
        ObligationByTest.inForce = true;
        var me = browser.request().get("/api/v1/me");
        me.then().body("roles", empty()).body("sleepingRoles", contains("administrator"));
        browser.request().get(FACTOR).then().body("required", is(true));
        browser.request().get("/api/v1/audit-log?limit=1").then().statusCode(403);
        new Browser()
                .tryToSignIn(email, PASSWORD)
                .then()
                .statusCode(201)
                .body("user.roles", empty())
                .body("user.sleepingRoles", contains("administrator"));
        enrol();
        browser.request().get("/api/v1/audit-log?limit=1").then().statusCode(200);
        browser.request().get("/api/v1/me").then().body("roles", contains("administrator"));
        browser.request().delete(FACTOR).then().statusCode(204);
        browser.request().get("/api/v1/audit-log?limit=1").then().statusCode(403);
    }

    @Test
    void what_happens_to_it_is_in_the_audit() throws SQLException {
        enrol();
        browser.request().delete(FACTOR).then().statusCode(204);
        assertThat(select(
                        "select string_agg(action, ' ' order by seq) from audit_entry where subject_id = ?"
                                + " and action like '%second_factor%'",
                        String.class))
                .isEqualTo("enable_second_factor disable_second_factor");
    }

    @Test
    void an_administrator_removes_one_that_was_lost_and_its_owner_hears_of_it() throws SQLException {
        enrol();
        remove(administrator(), user, "Потерян телефон, личность проверена по видеосвязи")
                .then()
                .statusCode(200)
                .body("secondFactor", is(false))
                .body("actions", not(hasItem("remove_second_factor")));
        browser.request().get("/api/v1/me").then().statusCode(401);
        browser.renew().then().statusCode(401);
        browser.signIn(email, PASSWORD);
        browser.request().get(FACTOR).then().body("enabled", is(false)).body("recoveryCodesLeft", is(0));
        var letter = LetterBox.letter(email, 1);
        assertThat(letter.subject()).isEqualTo("Второй фактор снят");
        assertThat(letter.text()).contains("Потерян телефон", "/me/security");
        Awaitility.await().pollInSameThread().untilAsserted(() -> browser.request()
                .get("/api/v1/me/notifications")
                .then()
                .body("items.kind", contains("second_factor_removed"))
                .body("items[0].text", containsString("Потерян телефон")));
        // One letter, whatever is set for notices.
        assertThat(LetterBox.to(email)).hasSize(1);
        assertThat(select(
                        "select changed #>> '{reason,to}' from audit_entry where subject_id = ?"
                                + " and action = 'remove_second_factor'",
                        String.class))
                .startsWith("Потерян телефон");
    }

    @Test
    void nobody_removes_it_without_reason_proof_or_right_nor_the_own_one_this_way() throws SQLException {
        remove(administrator(), user, "Нет его").then().statusCode(409);
        enrol();
        remove(administrator(), user, " ").then().statusCode(400).body("violations.field", contains("/reason"));
        remove(as(UUID.randomUUID(), "moderator"), user, "Хочу").then().statusCode(403);
        remove(administrator(), UUID.randomUUID(), "Кого?").then().statusCode(404);
        accounts.grant(user, Accounts.Role.ADMINISTRATOR, null);
        remove(browser.request(), user, "Свой").then().statusCode(403);
        var other = UUID.randomUUID() + "@people.example";
        var stranger = accounts.ensure(other, "Другая", PASSWORD, "ru");
        change("update auth_session set auth_time = auth_time - interval '6 min' where user_id = ?");
        remove(browser.request(), stranger, "Без доказательства")
                .then()
                .statusCode(401)
                .body("type", is("/problems/step-up-required"));
        new Browser().tryToSignIn(email, PASSWORD).then().statusCode(401).body("type", is("/problems/otp-required"));
    }

    private static RequestSpecification administrator() {
        return as(UUID.randomUUID(), "administrator");
    }

    private static RequestSpecification as(UUID who, String role) {
        return given().header("Authorization", Personas.header(who.toString(), role));
    }

    private static io.restassured.response.Response remove(RequestSpecification by, UUID user, String reason) {
        return by.contentType("application/json")
                .body(Map.of("reason", reason))
                .post("/api/v1/users/" + user + "/actions/remove_second_factor");
    }

    private void begin() {
        String uri =
                browser.request().post(FACTOR).then().statusCode(200).extract().path("uri");
        assertThat(uri).startsWith("otpauth://totp/").contains("digits=6", "period=30", email.replace("@", "%40"));
        var letters = uri.replaceFirst(".*secret=", "").replaceFirst("&.*", "");
        secret = Factor.decoded(letters);
        assertThat(Base32.of(secret)).isEqualTo(letters);
    }

    private List<String> enrol() throws SQLException {
        begin();
        return confirm(code(0)).then().statusCode(200).extract().path("recoveryCodes");
    }

    private io.restassured.response.Response confirm(String code) {
        return browser.request()
                .contentType("application/json")
                .body(Map.of("code", code))
                .post(FACTOR + "/confirmation");
    }

    private io.restassured.response.Response stepUp(Map<String, String> body) {
        return browser.request().contentType("application/json").body(body).post("/api/v1/auth/step-ups");
    }

    /** The code of so many intervals from the last one that was used, or of the present one. */
    private String code(int ahead) throws SQLException {
        var last = select("select last_step from credential where user_id = ? and kind = 'totp'", Long.class);
        var now = clock.instant().getEpochSecond() / 30;
        return codes.code(secret, last == null || last == 0 ? now + ahead : last + ahead);
    }

    /** As if no code had been used yet. */
    private void forget() throws SQLException {
        change("update credential set last_step = 0 where user_id = ? and kind = 'totp'");
    }

    private void change(String sql) throws SQLException {
        try (var c = database.getConnection();
                var update = c.prepareStatement(sql)) {
            update.setObject(1, user);
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private <T> T select(String sql, Class<T> type) throws SQLException {
        try (var c = database.getConnection();
                var query = c.prepareStatement(sql)) {
            query.setObject(1, user);
            var rows = query.executeQuery();
            return rows.next() ? rows.getObject(1, type) : null;
        }
    }
}
