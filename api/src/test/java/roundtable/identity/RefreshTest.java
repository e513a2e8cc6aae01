package roundtable.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RefreshTest {
    private static final String PASSWORD = "a long enough password";

    @Inject
    Accounts accounts;

    @Inject
    AgroalDataSource database;

    @Test
    void renewing_gives_a_fresh_token_and_another_cookie() {
        var browser = signedIn();
        var first = browser.cookie();
        browser.renew().then().statusCode(200).body("expiresIn", is(600)).header("Cache-Control", "private, no-store");
        assertThat(browser.cookie()).isNotEqualTo(first);
        browser.request().get("/api/v1/me").then().statusCode(200);
        browser.renew().then().statusCode(200);
    }

    /** Case 7. */
    @Test
    void a_cookie_used_again_after_eleven_seconds_ends_its_session_and_only_that() throws SQLException {
        var email = UUID.randomUUID() + "@people.example";
        var id = accounts.ensure(email, "Вера", PASSWORD, "ru");
        var browser = new Browser().signIn(email, PASSWORD);
        var other = new Browser().signIn(email, PASSWORD);
        var stolen = browser.cookie();
        browser.renew().then().statusCode(200);
        letPass(id, 11);
        browser.renewWith(stolen).then().statusCode(401);
        browser.request().get("/api/v1/me").then().statusCode(401);
        browser.renew().then().statusCode(401);
        other.request().get("/api/v1/me").then().statusCode(200);
        other.renew().then().statusCode(200);
    }

    @Test
    void a_cookie_used_again_within_ten_seconds_is_another_tab() throws SQLException {
        var email = UUID.randomUUID() + "@people.example";
        var id = accounts.ensure(email, "Вера", PASSWORD, "ru");
        var browser = new Browser().signIn(email, PASSWORD);
        var shared = browser.cookie();
        browser.renew().then().statusCode(200);
        letPass(id, 8);
        var answers = new ArrayList<Response>();
        for (var i = 0; i < 4; i++) {
            answers.add(browser.renewWith(shared));
        }
        assertThat(answers).allMatch(a -> a.statusCode() == 200);
        assertThat(answers.stream().map(a -> a.cookie("rt")).filter(Objects::nonNull))
                .hasSize(3)
                .doesNotHaveDuplicates();
        browser.renewWith(answers.get(2).cookie("rt")).then().statusCode(200);
        browser.renew().then().statusCode(200);
    }

    /** Case 8. */
    @Test
    void twenty_refreshes_at_once_put_nobody_out() throws Exception {
        var browser = signedIn();
        var shared = browser.cookie();
        var start = new CyclicBarrier(20);
        var pool = Executors.newFixedThreadPool(20);
        try {
            Callable<Response> tab = () -> {
                start.await();
                return browser.renewWith(shared);
            };
            var answers = new ArrayList<Response>();
            for (var answer : pool.invokeAll(java.util.Collections.nCopies(20, tab))) {
                answers.add(answer.get());
            }
            assertThat(answers).allMatch(a -> a.statusCode() == 200);
            var cookies = answers.stream()
                    .map(a -> a.cookie("rt"))
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(cookies).hasSize(4).doesNotHaveDuplicates();
            for (var answer : answers) {
                given().header("Authorization", "Bearer " + answer.path("accessToken"))
                        .get("/api/v1/me")
                        .then()
                        .statusCode(200);
            }
            for (var cookie : cookies) {
                browser.renewWith(cookie).then().statusCode(200);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "http://localhost:8080.evil.example",
                "https://localhost:8080",
                "http://localhost"
            })
    void a_page_of_another_site_cannot_renew(String origin) {
        var browser = signedIn();
        given().header("Origin", origin)
                .header("X-RT-Client", "test")
                .cookie("rt", browser.cookie())
                .post("/api/v1/auth/tokens")
                .then()
                .statusCode(403);
        browser.renew().then().statusCode(200);
    }

    @Test
    void a_request_without_origin_or_client_header_cannot_renew() {
        var browser = signedIn();
        given().header("X-RT-Client", "test")
                .cookie("rt", browser.cookie())
                .post("/api/v1/auth/tokens")
                .then()
                .statusCode(403);
        given().header("Origin", Browser.ORIGIN)
                .cookie("rt", browser.cookie())
                .post("/api/v1/auth/tokens")
                .then()
                .statusCode(403);
        browser.renew().then().statusCode(200);
    }

    @Test
    void a_missing_or_invented_cookie_is_401() {
        new Browser().renewWith("x".repeat(43)).then().statusCode(401).body("type", is("/problems/unauthenticated"));
        new Browser().renewWith(signedIn().token()).then().statusCode(401);
        given().header("Origin", Browser.ORIGIN)
                .header("X-RT-Client", "test")
                .post("/api/v1/auth/tokens")
                .then()
                .statusCode(401);
    }

    @Test
    void the_database_does_not_hold_what_the_cookie_holds() throws SQLException {
        var cookie = signedIn().cookie();
        try (var c = database.getConnection();
                var query = c.prepareStatement("select count(*) from refresh_token t where t::text like ?")) {
            query.setString(1, "%" + cookie + "%");
            var rows = query.executeQuery();
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    private Browser signedIn() {
        var email = UUID.randomUUID() + "@people.example";
        accounts.ensure(email, "Вера", PASSWORD, "ru");
        return new Browser().signIn(email, PASSWORD);
    }

    /** As if that many seconds had gone by since the account's cookies were used. */
    private void letPass(UUID user, int seconds) throws SQLException {
        try (var c = database.getConnection();
                var update = c.prepareStatement(
                        """
                update refresh_token set used_at = used_at - make_interval(secs => ?)
                where used_at is not null and session_id in (select id from auth_session where user_id = ?)""")) {
            update.setInt(1, seconds);
            update.setObject(2, user);
            assertThat(update.executeUpdate()).isOne();
        }
    }
}
