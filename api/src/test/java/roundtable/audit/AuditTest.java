package roundtable.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;
import roundtable.identity.Browser;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AuditTest {
    private static final String LOG = "/api/v1/audit-log";
    private static final String PASSWORD = "a long enough password";

    @Inject
    Accounts accounts;

    @Inject
    AgroalDataSource database;

    @Inject
    Event<Changed> changes;

    @Inject
    AuditHistory history;

    private final String email = UUID.randomUUID() + "@people.example";
    private UUID administrator;
    private Browser browser;

    @BeforeEach
    void signIn() {
        administrator = accounts.ensure(email, "Вера", PASSWORD, "ru");
        accounts.grant(administrator, Accounts.Role.ADMINISTRATOR, null);
        browser = new Browser().signIn(email, PASSWORD);
    }

    @Test
    void signing_in_and_out_and_making_accounts_is_remembered() {
        var other = new Browser().signIn(email, PASSWORD);
        other.request().delete("/api/v1/auth/sessions/current").then().statusCode(204);
        browser.request()
                .get(LOG + "?subjectType=user&subjectId=" + administrator)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("items.action", contains("sign_out", "sign_in", "sign_in", "grant_role", "create"))
                .body("items[0].actorId", is(administrator.toString()))
                .body("items[0].sessionId", notNullValue())
                .body("items[0].requestId", matchesPattern("[0-9a-f]{32}"))
                .body("items[0].ipPrefix", matchesPattern("10\\.\\d+\\.\\d+\\.0/24"))
                .body("items[3].actorType", is("system"))
                .body("items[3].changed.roles.to", is("administrator"))
                .body("items[4].ipPrefix", nullValue());
    }

    @Test
    void a_refused_sign_in_is_remembered_without_what_was_typed() throws SQLException {
        var member = UUID.randomUUID() + "@people.example";
        var id = accounts.ensure(member, "Олег", PASSWORD, "ru");
        new Browser()
                .request()
                .contentType("application/json")
                .body(Map.of("email", member, "password", "typed by mistake"))
                .post("/api/v1/auth/sessions")
                .then()
                .statusCode(401);
        browser.request()
                .get(LOG + "?action=sign_in&subjectId=" + id)
                .then()
                .body("items", hasSize(1))
                .body("items[0].outcome", is("denied"))
                .body("items[0].actorType", is("visitor"))
                .body("items[0].actorId", nullValue());
        try (var c = database.getConnection();
                var query = c.prepareStatement(
                        "select count(*) from audit_entry e where e::text like ? or e::text like '%typed by mistake%'")) {
            query.setString(1, "%" + member + "%");
            var rows = query.executeQuery();
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void a_change_and_its_entry_are_both_there_or_neither() {
        var subject = new Subject("bell", UUID.randomUUID());
        var fields = Map.of("tone", new Changed.Change("do", "re"));
        QuarkusTransaction.requiringNew().run(() -> changes.fire(new Changed(subject, "change", fields)));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    changes.fire(new Changed(subject, "archive", Map.of()));
                    throw new IllegalStateException("the change fails");
                }))
                .hasMessage("the change fails");
        var entries = history.of(subject, null, 10).items();
        assertThat(entries).extracting(AuditEntry::action).containsExactly("change");
        assertThat(entries.get(0).changed()).isEqualTo(fields);
    }

    @Test
    void a_history_is_read_page_by_page() {
        var subject = new Subject("bell", UUID.randomUUID());
        for (var i = 0; i < 5; i++) {
            var action = "ring-" + i;
            QuarkusTransaction.requiringNew().run(() -> changes.fire(new Changed(subject, action, Map.of())));
        }
        var first = history.of(subject, null, 3);
        var second = history.of(subject, first.next(), 3);
        assertThat(first.items()).extracting(AuditEntry::action).containsExactly("ring-4", "ring-3", "ring-2");
        assertThat(second.items()).extracting(AuditEntry::action).containsExactly("ring-1", "ring-0");
        assertThat(second.next()).isNull();
    }

    @Test
    void the_log_is_filtered_and_paged() {
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Barnaul"));
        var page = browser.request().get(LOG + "?limit=2&actor=" + administrator + "&from=" + today.minusDays(1));
        page.then().statusCode(200).body("items.actorId", everyItem(is(administrator.toString())));
        browser.request()
                .get(LOG + "?to=" + today.minusDays(1) + "&actor=" + administrator)
                .then()
                .body("items", hasSize(0));
        var all = browser.request().get(LOG + "?limit=1&subjectId=" + administrator);
        String cursor = all.path("nextCursor");
        browser.request()
                .queryParam("cursor", cursor)
                .get(LOG + "?limit=1&subjectId=" + administrator)
                .then()
                .statusCode(200)
                .body("items.seq", not(hasItem(all.<Object>path("items[0].seq"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "cursor=forged", "actor=me", "from=yesterday", "colour=red"})
    void a_bad_parameter_is_400(String query) {
        browser.request()
                .get(LOG + "?" + query)
                .then()
                .statusCode(400)
                .body("violations[0].field", is(query.substring(0, query.indexOf('='))));
    }

    @Test
    void only_administrators_read_the_log() {
        var member = UUID.randomUUID() + "@people.example";
        accounts.grant(accounts.ensure(member, "Олег", PASSWORD, "ru"), Accounts.Role.MODERATOR, null);
        new Browser().request().get(LOG).then().statusCode(401);
        new Browser().signIn(member, PASSWORD).request().get(LOG).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set outcome = 'ok'",
                "delete from audit_entry",
                "truncate audit_entry",
                "alter table audit_entry disable trigger all"
            })
    void the_application_cannot_rewrite_the_log(String sql) throws SQLException {
        try (var c = database.getConnection()) {
            assertThatThrownBy(() -> execute(c, sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set outcome = 'ok'", "delete from audit_entry", "truncate audit_entry"})
    void the_owner_is_refused_by_the_trigger(String sql) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var c = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.liquibase.username", String.class),
                config.getValue("quarkus.liquibase.password", String.class))) {
            assertThatThrownBy(() -> execute(c, sql)).hasMessageContaining("append-only");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
