package roundtable.resolution.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.spi.Indicator;

/** Values are kept so that they can be checked later: provisional, final, restated. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SnapshotTest {
    private static final Period MAY = new Period(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-31"));
    private static final Period JUNE = new Period(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-30"));

    @Inject
    Snapshots snapshots;

    @Inject
    IndicatorRepository repository;

    @Inject
    SnapshotRepository kept;

    @Inject
    Definitions definitions;

    @Inject
    AgroalDataSource database;

    /** A tiny feature of its own: things that are counted from the day on which they were added. */
    @BeforeEach
    void a_definition() throws SQLException {
        asOwner(
                """
                create table if not exists counted_thing (id uuid primary key default uuidv7(),
                    version bigint not null default 0, added_on date not null);
                grant select, insert, update on counted_thing to public;
                truncate counted_thing;
                alter table indicator_snapshot disable trigger indicator_snapshot_final;
                delete from indicator_snapshot where key = 'test_things';
                alter table indicator_snapshot enable trigger indicator_snapshot_final;
                """);
        for (var version = 1; version <= 2; version++) {
            asOwner(
                    """
                    create or replace function ind_test_things_v%1$d_rows(p text, f date, t date)
                    returns table (id uuid, version bigint) language sql stable as
                        'select id, version from counted_thing where added_on <= $3';
                    create or replace function ind_test_things_v%1$d(p text, f date, t date)
                    returns table (value numeric, numerator numeric, denominator numeric, sample bigint,
                        source_max_at timestamptz) language sql stable as
                        'select case when count(*) > 0 then %1$d * count(*)::numeric end, null::numeric, null::numeric,
                            count(*), null::timestamptz from counted_thing where added_on <= $3';
                    """
                            .formatted(version));
        }
    }

    @Test
    void unknown_is_no_value_and_never_zero() {
        take(1, "2026-06-05");
        assertThat(inForce(1, JUNE).orElseThrow().value()).isNull();
        assertThat(inForce(1, JUNE).orElseThrow().sample()).isZero();
    }

    @Test
    void a_period_is_provisional_until_ten_days_after_its_end() throws SQLException {
        add("2026-05-03");
        take(1, "2026-06-09");
        assertThat(inForce(1, MAY).orElseThrow().status()).isEqualTo(SnapshotStatus.PROVISIONAL);
        add("2026-05-04");
        take(1, "2026-06-10");
        var closed = inForce(1, MAY).orElseThrow();
        assertThat(closed.status()).isEqualTo(SnapshotStatus.FINAL);
        assertThat(closed.value()).isEqualByComparingTo("2");
        assertThat(closed.revision()).isZero();
        take(1, "2026-06-11");
        assertThat(inForce(1, MAY).orElseThrow().computedAt()).isEqualTo(closed.computedAt());
    }

    @Test
    void a_final_value_never_changes() throws SQLException {
        add("2026-05-03");
        take(1, "2026-06-10");
        for (var attempt : List.of(
                "update indicator_snapshot set value = 9 where key = 'test_things' and status = 'FINAL'",
                "delete from indicator_snapshot where key = 'test_things' and status = 'FINAL'")) {
            assertThatThrownBy(() -> execute(attempt)).hasMessageContaining("final snapshot never changes");
        }
        assertThat(inForce(1, MAY).orElseThrow().value()).isEqualByComparingTo("1");
    }

    @Test
    void a_late_change_is_restated_beside_the_final_value_with_a_reason() throws SQLException {
        add("2026-05-03");
        take(1, "2026-06-10");
        add("2026-05-20");
        take(1, "2026-06-12");
        var restated = inForce(1, MAY).orElseThrow();
        assertThat(restated.status()).isEqualTo(SnapshotStatus.RESTATED);
        assertThat(restated.revision()).isEqualTo(1);
        assertThat(restated.value()).isEqualByComparingTo("2");
        assertThat(restated.reason()).isNotBlank();
        take(1, "2026-06-13");
        assertThat(inForce(1, MAY).orElseThrow().revision()).isEqualTo(1);
        assertThat(kept.history("test_things", "", null, 10).items())
                .extracting(Snapshot::status)
                .containsExactly(SnapshotStatus.PROVISIONAL, SnapshotStatus.RESTATED, SnapshotStatus.FINAL);
    }

    @Test
    void a_new_version_of_the_definition_computes_its_history_anew() throws SQLException {
        add("2026-05-03");
        take(1, "2026-06-10");
        take(2, "2026-09-20");
        assertThat(inForce(2, MAY).orElseThrow().value()).isEqualByComparingTo("2");
        assertThat(inForce(2, MAY).orElseThrow().status()).isEqualTo(SnapshotStatus.FINAL);
        assertThat(inForce(1, MAY).orElseThrow().value()).isEqualByComparingTo("1");
    }

    @Test
    void the_digest_follows_the_ids_and_versions_that_are_counted() throws SQLException {
        add("2026-05-03");
        var before = repository.digest(indicator(1), "", MAY);
        assertThat(repository.digest(indicator(1), "", MAY)).isEqualTo(before).matches("[0-9a-f]{64}");
        execute("update counted_thing set version = version + 1");
        assertThat(repository.digest(indicator(1), "", MAY)).isNotEqualTo(before);
    }

    @Test
    void every_definition_has_its_functions_and_its_words() {
        for (var i : definitions.all()) {
            var period = Period.of(i.period(), LocalDate.parse("2026-11-23"));
            var measured = repository.measure(i, "", period);
            assertThat(repository.counted(i, "", period, null, 5)).hasSizeLessThanOrEqualTo(5);
            assertThat(measured.sample()).isNotNegative();
            for (var language : List.of("ru", "en")) {
                assertThat(IndicatorView.of(i, null, language).formula()).isNotBlank();
            }
        }
    }

    @Test
    void periods_follow_each_other() {
        var day = LocalDate.parse("2026-02-28");
        assertThat(Period.of(Indicator.Period.QUARTER, day))
                .isEqualTo(new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-31")));
        var rolling = Period.of(Indicator.Period.ROLLING_YEAR, day);
        assertThat(rolling).isEqualTo(new Period(LocalDate.parse("2025-04-01"), LocalDate.parse("2026-03-31")));
        assertThat(rolling.before(Indicator.Period.ROLLING_YEAR))
                .isEqualTo(new Period(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31")));
        assertThat(MAY.finalOn()).isEqualTo("2026-06-10");
    }

    private void take(int version, String today) {
        QuarkusTransaction.requiringNew().run(() -> snapshots.take(indicator(version), "", LocalDate.parse(today)));
    }

    private Optional<Snapshot> inForce(int version, Period period) {
        return kept.inForce(indicator(version), "", period);
    }

    private static Indicator indicator(int version) {
        return new Indicator(
                "test_things",
                version,
                null,
                "count",
                Indicator.Direction.UP,
                Indicator.Period.POINT,
                List.of("thing"),
                1,
                "resolution.indicator.recommendations-done");
    }

    private void add(String day) throws SQLException {
        execute("insert into counted_thing (added_on) values ('" + day + "')");
    }

    private void execute(String sql) throws SQLException {
        try (var c = database.getConnection();
                var statement = c.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The application's role may not define functions: that is what keeps formulas out of the data. */
    private static void asOwner(String sql) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var c = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.liquibase.username", String.class),
                        config.getValue("quarkus.liquibase.password", String.class));
                var statement = c.createStatement()) {
            statement.execute(sql);
        }
    }
}
