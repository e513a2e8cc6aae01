package roundtable.resolution.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.spi.Indicator;

/** Of few things a value is counted for each reader; of very many it is kept, and a job counts it anew. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PresentValuesTest {
    private static final Indicator HEAPS = new Indicator(
            "test_heaps",
            1,
            null,
            "count",
            Indicator.Direction.UP,
            Indicator.Period.POINT,
            List.of("heap"),
            1,
            "resolution.indicator.recommendations-done");
    private static final long FEW = 100_000;
    private static final long MANY = 100_001;

    @Inject
    IndicatorRepository repository;

    @Inject
    Clock clock;

    private PresentValues present;

    /** A definition whose value and whose number of things looked at the test says. */
    @BeforeEach
    void a_definition() throws SQLException {
        counted("7", FEW);
        present = new PresentValues(new Definitions(List.of(() -> List.of(HEAPS))), repository, clock);
    }

    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> repository.forgetPresent(HEAPS));
    }

    @Test
    void of_few_things_every_reader_sees_the_very_value() throws SQLException {
        assertThat(read()).isEqualByComparingTo("7");
        counted("8", FEW);
        assertThat(read()).isEqualByComparingTo("8");
        present.run();
        assertThat(kept()).isFalse();
    }

    @Test
    void of_very_many_readers_see_the_kept_value_until_the_job_has_counted() throws SQLException {
        counted("7", MANY);
        assertThat(read()).isEqualByComparingTo("7");
        counted("8", MANY);
        assertThat(read()).isEqualByComparingTo("7");
        present.run();
        assertThat(read()).isEqualByComparingTo("8");
    }

    @Test
    void what_is_unknown_of_very_many_stays_unknown_and_is_never_zero() throws SQLException {
        counted("null", MANY);
        assertThat(read()).isNull();
        assertThat(kept()).isTrue();
        assertThat(read()).isNull();
    }

    @Test
    void what_has_become_few_is_kept_no_more() throws SQLException {
        counted("7", MANY);
        read();
        counted("6", FEW);
        present.run();
        assertThat(kept()).isFalse();
        assertThat(read()).isEqualByComparingTo("6");
    }

    private @Nullable BigDecimal read() {
        return present.value(
                HEAPS, "", period(), QuarkusTransaction.requiringNew().call(repository::present));
    }

    private boolean kept() {
        return QuarkusTransaction.requiringNew().call(repository::present).keySet().stream()
                .anyMatch(key -> key.startsWith(HEAPS.key() + " "));
    }

    private Period period() {
        return Period.of(HEAPS.period(), LocalDate.now(clock));
    }

    /** The application's role may not define functions. */
    private static void counted(String value, long sample) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var c = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.liquibase.username", String.class),
                        config.getValue("quarkus.liquibase.password", String.class));
                var statement = c.createStatement()) {
            statement.execute(
                    """
                    create or replace function ind_test_heaps_v1(p text, f date, t date)
                    returns table (value numeric, numerator numeric, denominator numeric, sample bigint,
                        source_max_at timestamptz) language sql stable as
                        'select %s::numeric, null::numeric, null::numeric, %d::bigint, null::timestamptz';
                    """
                            .formatted(value, sample));
        }
    }
}
