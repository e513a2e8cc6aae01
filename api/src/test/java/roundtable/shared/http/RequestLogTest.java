package roundtable.shared.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;
import roundtable.identity.Browser;

/** Case 76, and the log that whoever runs an installation reads: one line a request, and nothing that a person typed. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RequestLogTest {
    private static final String PASSWORD = "seven quiet herons";

    @Inject
    Accounts accounts;

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Queue<String> warnings = new ConcurrentLinkedQueue<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord said) {
            var line = said.getLoggerName() + " " + said.getMessage();
            lines.add(line);
            if (said.getLevel().intValue() >= Level.WARNING.intValue()) {
                warnings.add(line);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(ear);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(ear);
    }

    @Test
    void a_request_is_one_line_with_its_trace_and_without_a_secret() {
        var email = UUID.randomUUID() + "@people.example";
        var user = accounts.ensure(email, "Вера", PASSWORD, "ru");
        var session = given().header("X-Forwarded-For", "10.91.3.7")
                .contentType("application/json")
                .body(Map.of("email", email, "password", PASSWORD))
                .post("/api/v1/auth/sessions")
                .then()
                .statusCode(201)
                .extract();
        var token = session.<String>path("accessToken");
        var answer = given().header("Authorization", "Bearer " + token)
                .header("X-Forwarded-For", "10.91.3.7")
                .get("/api/v1/organizations?q=" + email);
        var trace = answer.header("X-Request-Id");
        await().untilAsserted(() -> assertThat(lines)
                .filteredOn(l -> l.contains(trace))
                .singleElement()
                .asString()
                .matches("request method=GET path=/api/v1/organizations status=200 ms=\\d+ bytes=\\d+ user=" + user
                        + " trace=" + trace));
        assertThat(lines)
                .noneMatch(l -> l.contains(PASSWORD)
                        || l.contains(token)
                        || l.contains(email)
                        || l.contains(session.cookie("rt"))
                        || l.contains("10.91.3.7"));
    }

    /** Whoever watches the log is called by what needs looking at, and by nothing else. */
    @Test
    void a_write_with_everything_that_belongs_to_it_warns_of_nothing() {
        var email = UUID.randomUUID() + "@people.example";
        accounts.grant(accounts.ensure(email, "Вера", PASSWORD, "ru"), Accounts.Role.ADMINISTRATOR, null);
        var browser = new Browser().signIn(email, PASSWORD);
        var path = browser.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("kind", "ngo", "shortName", "Тихая запись " + UUID.randomUUID()))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        var trace = browser.request().post(path + "/actions/verify").header("X-Request-Id");
        await().untilAsserted(() -> assertThat(lines).anyMatch(l -> l.contains(trace)));
        assertThat(warnings).isEmpty();
    }

    /** Case 33: nobody writes a line of his own into the log. */
    @Test
    void a_path_cannot_break_the_line() {
        for (var path :
                new String[] {"/api/v1/x%0d%0arequest%20method=GET", "/api/v1/%E2%80%AEx", "/api/v1/a%20b%09c"}) {
            var trace = given().urlEncodingEnabled(false).get(path).header("X-Request-Id");
            await().untilAsserted(() -> assertThat(lines)
                    .filteredOn(l -> l.contains(trace))
                    .singleElement()
                    .asString()
                    .matches("request method=GET path=[!-~]+ status=\\d+ ms=\\d+ bytes=\\d+ user=- trace=" + trace));
        }
    }
}
