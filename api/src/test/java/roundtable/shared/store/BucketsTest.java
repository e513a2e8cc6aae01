package roundtable.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.Bandwidth;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BucketsTest {
    private static final Bandwidth WRITES = Bandwidth.builder()
            .capacity(60)
            .refillIntervally(60, Duration.ofHours(1))
            .build();

    @Inject
    Buckets here;

    @Inject
    Replica replica;

    @Inject
    AgroalDataSource database;

    private final String name = "writes " + UUID.randomUUID() + "@people.example";

    /** Sixty writes a minute are sixty, through whichever process they come. */
    @Test
    void two_processes_let_through_together_what_one_would() throws Exception {
        var there = replica.buckets();
        var work = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 100; i++) {
            var buckets = i % 2 == 0 ? here : there;
            work.add(() -> buckets.of(name, WRITES).tryConsume(1));
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            var taken = 0;
            for (var answer : threads.invokeAll(work)) {
                taken += answer.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(60);
        } finally {
            threads.shutdown();
        }
        here.of(name, WRITES).addTokens(1);
        assertThat(there.of(name, WRITES).tryConsume(1)).isTrue();
        assertThat(here.of(name, WRITES).tryConsume(1)).isFalse();
    }

    @Test
    void nobodys_name_stands_in_the_table() throws SQLException {
        here.of(name, WRITES).tryConsume(1);
        assertThat(rows("id like '%people%' or id like '%writes%'")).isZero();
        assertThat(rows("true")).isPositive();
    }

    @Test
    void what_is_full_again_is_forgotten() {
        var soon = Bandwidth.builder()
                .capacity(1)
                .refillGreedy(1, Duration.ofMillis(1))
                .build();
        here.of(name, soon).tryConsume(1);
        Awaitility.await().until(() -> here.forgetFull(1_000) > 0);
        assertThat(here.of(name, soon).tryConsume(1)).isTrue();
    }

    private int rows(String condition) throws SQLException {
        try (var c = database.getConnection();
                var rows = c.createStatement().executeQuery("select count(*) from bucket where " + condition)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
