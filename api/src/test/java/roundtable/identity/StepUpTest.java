package roundtable.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.http.ProblemException;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class StepUpTest {
    private static final String PASSWORD = "a long enough password";

    @Inject
    Accounts accounts;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    private final String email = UUID.randomUUID() + "@people.example";
    private UUID user;
    private Browser browser;

    @BeforeEach
    void account() {
        user = accounts.ensure(email, "Вера", PASSWORD, "ru");
        browser = new Browser().signIn(email, PASSWORD);
    }

    /** Case 13: what was proved more than five minutes ago is not enough, and a new proof in the same session is. */
    @Test
    void a_proof_is_good_for_five_minutes_and_with_the_second_factor_where_there_is_one() {
        var now = clock.instant();
        assertThat(isEnough(new Proof(now.minusSeconds(290), Set.of("pwd"), false)))
                .isTrue();
        assertThat(isEnough(new Proof(now.minusSeconds(310), Set.of("pwd"), false)))
                .isFalse();
        assertThat(isEnough(new Proof(now, Set.of("pwd"), true))).isFalse();
        assertThat(isEnough(new Proof(now, Set.of("pwd", "otp"), true))).isTrue();
    }

    @Test
    void the_password_proves_it_again_in_the_same_session() throws SQLException {
        age();
        var before = authTime();
        var session = session();
        stepUp(PASSWORD).then().statusCode(200).body("expiresIn", is(600));
        assertThat(authTime()).isAfter(before.plusSeconds(300));
        assertThat(session()).isEqualTo(session);
    }

    @Test
    void a_wrong_password_proves_nothing_and_is_counted() throws SQLException {
        age();
        var before = authTime();
        for (var i = 0; i < 5; i++) {
            stepUp("not this password").then().statusCode(401).body("type", is("/problems/sign-in-failed"));
        }
        stepUp(PASSWORD).then().statusCode(429);
        assertThat(authTime()).isEqualTo(before);
    }

    @Test
    void nobody_proves_for_a_session_that_has_ended() {
        browser.request().delete("/api/v1/auth/sessions/current").then().statusCode(204);
        stepUp(PASSWORD).then().statusCode(401).body("type", is("/problems/unauthenticated"));
    }

    private boolean isEnough(Proof proof) {
        SecurityIdentity who = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(user.toString()))
                .addAttribute(Proof.ATTRIBUTE, proof)
                .build();
        try {
            new StepUp(who, clock).require();
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.type()).isEqualTo(StepUp.REQUIRED);
            return false;
        }
    }

    private Response stepUp(String password) {
        return browser.request()
                .contentType("application/json")
                .body(Map.of("password", password))
                .post("/api/v1/auth/step-ups");
    }

    private void age() throws SQLException {
        try (var c = database.getConnection();
                var update = c.prepareStatement(
                        "update auth_session set auth_time = auth_time - interval '6 min' where user_id = ?")) {
            update.setObject(1, user);
            assertThat(update.executeUpdate()).isOne();
        }
    }

    private Instant authTime() throws SQLException {
        return query("auth_time", java.time.OffsetDateTime.class).toInstant();
    }

    private UUID session() throws SQLException {
        return query("id", UUID.class);
    }

    private <T> T query(String column, Class<T> type) throws SQLException {
        try (var c = database.getConnection();
                var query = c.prepareStatement("select " + column + " from auth_session where user_id = ?")) {
            query.setObject(1, user);
            var rows = query.executeQuery();
            rows.next();
            return rows.getObject(1, type);
        }
    }
}
