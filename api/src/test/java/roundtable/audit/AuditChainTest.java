package roundtable.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.Personas;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;

/** Whoever rewrites the log, the database's superuser too, is found, and what was rewritten is named. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AuditChainTest {
    @Inject
    AuditChainJob job;

    @Inject
    Event<Changed> changes;

    @Inject
    AuditHistory history;

    @Inject
    Accounts accounts;

    @Inject
    AgroalDataSource database;

    private final Subject subject = new Subject("bell", UUID.randomUUID());

    private long entry() {
        QuarkusTransaction.requiringNew()
                .run(() -> changes.fire(new Changed(
                        subject, "change", Map.of("tone", new Changed.Change("до", Map.of("b", 1.50, "a", 2))))));
        return history.of(subject, null, 1).items().get(0).seq();
    }

    private static Connection superuser() throws SQLException, IOException {
        var config = ConfigProvider.getConfig();
        var dataDir = Path.of(config.getValue("roundtable.data-dir", String.class));
        var connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                "postgres",
                Files.readString(dataDir.resolve("keys").resolve("postgres.password")));
        connection.setAutoCommit(false);
        execute(connection, "set session_replication_role = replica");
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void what_was_done_is_sealed_and_the_log_is_whole() throws Exception {
        entry();
        job.run();
        try (var c = superuser()) {
            var verdict = AuditChain.verify(c, null);
            assertThat(verdict.isGood()).as(verdict.toString()).isTrue();
            assertThat(verdict.links()).isPositive();
            assertThat(AuditChain.verify(c, verdict.head().toUpperCase(java.util.Locale.ROOT))
                            .isGood())
                    .isTrue();
        }
        RestAssured.given()
                .header("Authorization", Personas.header(UUID.randomUUID().toString(), "administrator"))
                .get("/api/v1/audit-log/head")
                .then()
                .statusCode(200)
                .body("entries", greaterThan(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set changed = jsonb_set(changed, '{tone,from}', '\"ре\"') where seq = %d",
                "update audit_entry set changed = jsonb_set(changed, '{tone,to,b}', '1.51') where seq = %d",
                "update audit_entry set at = at + interval '1 microsecond' where seq = %d",
                "update audit_entry set actor_type = 'visitor' where seq = %d"
            })
    void an_entry_that_the_superuser_edits_is_named(String edit) throws Exception {
        var seq = entry();
        job.run();
        try (var c = superuser()) {
            execute(c, edit.formatted(seq));
            assertThat(AuditChain.verify(c, null).faults())
                    .containsExactly(new AuditChain.Fault(seq, AuditChain.What.ENTRY_CHANGED));
        }
    }

    @Test
    void an_entry_that_the_superuser_removes_is_named_with_its_link_or_without() throws Exception {
        var seq = entry();
        entry();
        job.run();
        try (var c = superuser()) {
            execute(c, "delete from audit_entry where seq = " + seq);
            assertThat(AuditChain.verify(c, null).faults())
                    .containsExactly(new AuditChain.Fault(seq, AuditChain.What.ENTRY_MISSING));
            execute(c, "delete from audit_chain where seq = " + seq);
            assertThat(AuditChain.verify(c, null).faults())
                    .extracting(AuditChain.Fault::what)
                    .containsExactly(AuditChain.What.LINK_BROKEN);
        }
    }

    @Test
    void an_entry_that_is_put_in_later_is_named() throws Exception {
        var seq = entry();
        entry();
        job.run();
        try (var c = superuser()) {
            // As if the last link but one were old, and the number of the removed entry free.
            execute(
                    c,
                    "update audit_chain set chained_at = chained_at - interval '1 hour' where n < "
                            + "(select max(n) from audit_chain)");
            execute(
                    c,
                    "insert into audit_entry overriding system value select " + -seq
                            + ", at, actor_type, actor_id, session_id, action, subject_type, subject_id, outcome, request_id, "
                            + "ip_prefix, changed from audit_entry where seq = " + seq);
            assertThat(AuditChain.verify(c, null).faults())
                    .containsExactly(new AuditChain.Fault(-seq, AuditChain.What.ENTRY_ADDED_LATER));
        }
    }

    @Test
    void a_chain_that_was_made_anew_does_not_have_the_head_that_somebody_kept() throws Exception {
        var seq = entry();
        job.run();
        try (var c = superuser()) {
            var kept = AuditChain.verify(c, null).head();
            execute(c, "update audit_entry set action = 'nothing' where seq = " + seq);
            execute(c, "truncate audit_chain");
            while (AuditChain.extend(c, 1_000) > 0) {
                // The next portion.
            }
            assertThat(AuditChain.verify(c, null).isGood()).isTrue();
            assertThat(AuditChain.verify(c, kept).isGood()).isFalse();
        }
    }

    @Test
    void what_is_committed_late_is_sealed_late() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var late = new Subject("bell", UUID.randomUUID());
        var thread = new Thread(() -> {
            try (var c = database.getConnection()) {
                c.setAutoCommit(false);
                AuditBatch.add(
                        c,
                        java.time.Instant.EPOCH,
                        null,
                        "late",
                        late.type(),
                        java.util.List.of(late.id()),
                        java.util.List.of("{}"));
                begun.countDown();
                go.await();
                c.commit();
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        begun.await();
        entry();
        job.run();
        go.countDown();
        thread.join();
        job.run();
        try (var c = superuser()) {
            assertThat(AuditChain.verify(c, null).isGood()).isTrue();
            var seq = history.of(late, null, 1).items().get(0).seq();
            try (var s = c.createStatement();
                    var row = s.executeQuery("select 1 from audit_chain where seq = " + seq)) {
                assertThat(row.next()).isTrue();
            }
        }
    }

    @Test
    void many_replicas_make_one_chain() throws Exception {
        IntStream.range(0, 30).forEach(i -> entry());
        var pool = Executors.newFixedThreadPool(8);
        try {
            for (var done : pool.invokeAll(IntStream.range(0, 8)
                    .mapToObj(i -> Executors.callable(job::run))
                    .toList())) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        try (var c = superuser()) {
            assertThat(AuditChain.verify(c, null).isGood()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_chain set n = n", "delete from audit_chain", "truncate audit_chain"})
    void the_application_cannot_rewrite_the_chain(String sql) throws SQLException {
        try (var c = database.getConnection()) {
            assertThatThrownBy(() -> execute(c, sql)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_person_sees_what_concerns_them_and_nobody_elses() {
        var me = accounts.ensure(UUID.randomUUID() + "@people.example", "Вера", "a long enough password", "ru");
        var other = accounts.ensure(UUID.randomUUID() + "@people.example", "Олег", "a long enough password", "ru");
        accounts.grant(me, Accounts.Role.MODERATOR, null);
        var list = RestAssured.given()
                .header("Authorization", Personas.header(me.toString()))
                .get("/api/v1/me/audit?limit=1")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("items[0].action", is("grant_role"))
                .body("items[0].by", is("system"))
                .body("items[0].changed.roles.to", is("moderator"));
        RestAssured.given()
                .header("Authorization", Personas.header(me.toString()))
                .queryParam("cursor", list.extract().<String>path("nextCursor"))
                .get("/api/v1/me/audit?limit=1")
                .then()
                .body("items.action", hasItem("create"))
                .body("items.subjectId", everyItem(is(me.toString())))
                .body("items.subjectId", not(hasItem(other.toString())))
                .body("nextCursor", nullValue());
        RestAssured.get("/api/v1/me/audit").then().statusCode(401);
    }
}
