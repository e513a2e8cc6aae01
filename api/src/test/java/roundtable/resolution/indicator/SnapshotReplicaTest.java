package roundtable.resolution.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** However many replicas take the values of a day, each is kept once; that a job runs once at all is {@code JobsTest}'s. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SnapshotReplicaTest {
    private static final String ROWS =
            "select count(*) from indicator_snapshot where status = 'PROVISIONAL' and key = 'recommendations_done'";
    private static final String TWICE =
            """
            select count(*) from (select 1 from indicator_snapshot group by key, version, territory, from_on, to_on, revision
                having count(*) > 1) d""";

    @Inject
    Snapshots snapshots;

    @Inject
    SnapshotRepository kept;

    @Inject
    AgroalDataSource database;

    @Test
    void two_replicas_at_one_moment_keep_each_value_once() throws Exception {
        snapshots.takeAll();
        var before = count(ROWS);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var runs = new ArrayList<Callable<Object>>();
            for (var n = 0; n < 2; n++) {
                runs.add(Executors.callable(snapshots::takeAll));
            }
            for (var run : pool.invokeAll(runs)) {
                run.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(count(ROWS)).isEqualTo(before);
        assertThat(count(TWICE)).isZero();
    }

    @Test
    void what_a_weakness_is_measured_by_is_kept_for_each_territory_with_data() throws SQLException {
        var place = "84701000";
        try (var c = database.getConnection();
                var statement = c.createStatement()) {
            statement.executeUpdate(
                    """
                    insert into problem (created_at, updated_at, slug, kind, status, author, title, body, language,
                        territory_id, published_at)
                    select now(), now(), 'place-' || gen_random_uuid(), 'STATEMENT', 'OPEN', gen_random_uuid(), 'Здесь',
                        'Слова', 'ru', id, now() from territory where oktmo = '84701000'""");
        }
        assertThat(QuarkusTransaction.requiringNew().call(kept::territories))
                .extracting(TerritoryCode::code)
                .contains("84", place);
        snapshots.takeAll();
        assertThat(count("select count(*) from indicator_snapshot where territory = '" + place
                        + "' and key = 'orders_complete' and status = 'PROVISIONAL'"))
                .isPositive();
        // The register's own figures have a table by territory of their own.
        assertThat(count("select count(*) from indicator_snapshot where territory <> '' and key like 'organizations_%'"
                        + " and key <> 'organizations_proposing'"))
                .isZero();
    }

    private int count(String sql) throws SQLException {
        try (var c = database.getConnection();
                var statement = c.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
