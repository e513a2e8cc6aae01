package roundtable.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static roundtable.app.Visitor.ORGANIZATIONS;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import roundtable.shared.store.PublicChanges;
import roundtable.shared.store.SqlCounter;

/**
 * What others write in the same database while many read here. The other replica is a plain connection, of which this
 * process knows nothing; two whole processes meet in {@code web-client/e2e/replicas.spec.ts}.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReplicaTest {
    private static final int READERS = 8;

    @Inject
    PublicChanges changes;

    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    private final Visitor visitor = new Visitor();

    @Test
    void a_write_elsewhere_is_read_within_a_second_and_nobody_goes_back() throws Exception {
        var id = visitor.organization("Чужая");
        var path = ORGANIZATIONS + "/" + id;
        var written = new AtomicLong();
        whileReading(path, () -> {
            try (var elsewhere = connection()) {
                for (var n = 1; n <= 12; n++) {
                    bump(elsewhere, id);
                    written.set(n);
                    var mine = n;
                    untilASecondAfter(() -> version(visitor.read(path).header("ETag")) >= mine);
                }
            }
            return null;
        });
        assertThat(version(visitor.read(path).header("ETag"))).isEqualTo(written.get());
    }

    /** A read that begins a second after the write shows it; how long a busy machine takes for the read is another matter. */
    private static void untilASecondAfter(BooleanSupplier seen) {
        var written = System.nanoTime();
        boolean late;
        boolean shown;
        do {
            late = System.nanoTime() - written > Duration.ofSeconds(1).toNanos();
            shown = seen.getAsBoolean();
        } while (!shown && !late);
        assertThat(shown).isTrue();
    }

    @Test
    void a_stream_of_writes_here_and_elsewhere_ends_in_what_the_database_has() throws Exception {
        var id = visitor.organization("Общая");
        var path = ORGANIZATIONS + "/" + id;
        whileReading(path, () -> {
            try (var elsewhere = connection()) {
                for (var n = 0; n < 60; n++) {
                    if (n % 2 == 0) {
                        bump(elsewhere, id);
                    } else {
                        visitor.rename(id, n, "Общая " + n).then().statusCode(200);
                        assertThat(version(visitor.read(path).header("ETag"))).isGreaterThanOrEqualTo(n + 1);
                    }
                }
            }
            return null;
        });
        untilASecondAfter(() -> version(visitor.read(path).header("ETag")) == 60);
        var fromDatabase = visitor.read("GET", path, Map.of("Accept", "*/*;q=0.5"));
        assertThat(visitor.read(path).asString()).isEqualTo(fromDatabase.asString());
    }

    @Test
    void many_writers_and_readers_agree_in_the_end() throws Exception {
        var ids = new ArrayList<String>();
        for (var n = 0; n < READERS; n++) {
            ids.add(visitor.organization("Многие"));
        }
        var list = ORGANIZATIONS + "?limit=100&q=%D0%9C%D0%BD%D0%BE%D0%B3%D0%B8%D0%B5";
        var work = new ArrayList<Callable<Void>>();
        for (var id : ids) {
            work.add(() -> {
                for (var n = 0; n < 15; n++) {
                    visitor.rename(id, n, "Многие " + n).then().statusCode(200);
                    var read = visitor.read(ORGANIZATIONS + "/" + id);
                    assertThat(version(read.header("ETag"))).isEqualTo(n + 1);
                    assertThat(visitor.read(list).statusCode()).isEqualTo(200);
                }
                return null;
            });
        }
        together(work);
        for (var path : List.of(list, ORGANIZATIONS + "/" + ids.get(0), ORGANIZATIONS + "/" + ids.get(READERS - 1))) {
            assertThat(visitor.read(path).asString())
                    .isEqualTo(visitor.read("GET", path, Map.of("Accept", "*/*;q=0.6"))
                            .asString());
        }
    }

    @Test
    void without_the_numbers_everything_comes_from_the_database() throws Exception {
        var path = ORGANIZATIONS + "/" + visitor.organization("Одинокая");
        visitor.read(path);
        try (var connection = connection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table public_change in access exclusive mode");
            await().atMost(Duration.ofSeconds(10)).until(() -> changes.current() == null);
            assertThat(sql.again(
                            () -> assertThat(visitor.read(path).statusCode()).isEqualTo(200)))
                    .isNotEmpty();
            connection.rollback();
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> changes.await() != null);
        visitor.read(path);
        assertThat(sql.again(() -> visitor.read(path))).isEmpty();
    }

    @Test
    void numbers_are_added_up_and_stay_what_they_were() throws Exception {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            for (var n = 0; n < 500; n++) {
                statement.executeUpdate("update legal_form set name_ru = name_ru where code = '70400'");
            }
            await().atMost(Duration.ofSeconds(10)).until(() -> count(connection) < 300);
            changes.happened();
            var state = changes.await();
            assertThat(state).isNotNull();
            try (var rows = statement.executeQuery("select sum(n) from public_change where topic = 'reference'")) {
                rows.next();
                assertThat(rows.getLong(1))
                        .isGreaterThanOrEqualTo(500)
                        .isEqualTo(state.numbers().get("reference"));
            }
        }
    }

    /** Many read the path as fast as they can; each must see versions that only grow. */
    private void whileReading(String path, Callable<Void> writer) throws Exception {
        var over = new AtomicBoolean();
        var work = new ArrayList<Callable<Void>>();
        for (var n = 0; n < READERS; n++) {
            var reader = new Visitor();
            work.add(() -> {
                var seen = 0L;
                while (!over.get()) {
                    var version = version(reader.read(path).header("ETag"));
                    assertThat(version).isGreaterThanOrEqualTo(seen);
                    seen = version;
                }
                return null;
            });
        }
        work.add(() -> {
            try {
                return writer.call();
            } finally {
                over.set(true);
            }
        });
        together(work);
    }

    private static void together(List<Callable<Void>> work) throws Exception {
        var pool = Executors.newFixedThreadPool(work.size());
        try {
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static long version(String tag) {
        return Long.parseLong(tag.substring(1, tag.indexOf('-')));
    }

    private static void bump(Connection connection, String id) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("update organization set version = version + 1 where id = '" + id + "'");
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from public_change")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connection() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }
}
