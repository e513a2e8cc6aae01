package roundtable.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import roundtable.shared.http.PublicOperations.Operation;
import roundtable.shared.store.PublicChanges.State;

class KeptAnswerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final State BEFORE = new State(DAY, Map.of("towns", 4L), Map.of());

    @Test
    void it_stands_while_nothing_that_it_is_made_of_has_changed() {
        assertThat(made(Duration.ofDays(3)).isRight(BEFORE)).isTrue();
        assertThat(made(Duration.ofDays(3))
                        .isRight(new State(DAY, Map.of("towns", 4L, "other", 1L), Map.of("other", 1L))))
                .isTrue();
        assertThat(made(Duration.ZERO).isRight(new State(DAY, Map.of("towns", 5L), Map.of())))
                .isFalse();
        assertThat(made(Duration.ZERO).isRight(new State(DAY.plusDays(1), Map.of("towns", 4L), Map.of())))
                .isFalse();
    }

    @Test
    void of_what_is_written_in_bulk_it_may_be_a_minute_behind() {
        var bulk = new State(DAY, Map.of("towns", 4L), Map.of("towns", 1L));
        assertThat(made(Duration.ofSeconds(50)).isRight(bulk)).isTrue();
        assertThat(made(Duration.ofSeconds(61)).isRight(bulk)).isFalse();
    }

    private static KeptAnswer made(Duration ago) {
        return new KeptAnswer(
                new Operation(
                        "/towns",
                        Pattern.compile("/towns"),
                        Set.of("towns"),
                        KeptAnswerTest.class.getDeclaredMethods()[0]),
                BEFORE,
                System.nanoTime() - ago.toNanos(),
                "\"1\"",
                List.of(),
                Buffer.buffer());
    }
}
