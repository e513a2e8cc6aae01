package roundtable.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole days are added to what was running, and to nothing else. */
class HiddenTimeTest {
    private static final ZoneId BARNAUL = ZoneId.of("Asia/Barnaul");

    private static HiddenTime hidden(String from, String until) {
        return HiddenTime.since(Instant.parse(from), Clock.fixed(Instant.parse(until), BARNAUL));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T06:00:00Z, 0",
        "2026-03-10T06:00:01Z, 1",
        "2026-03-11T06:00:00Z, 1",
        "2026-03-11T06:00:01Z, 2",
        "2026-03-20T05:00:00Z, 10"
    })
    void a_part_of_a_day_is_a_day(String until, int days) {
        assertThat(hidden("2026-03-10T06:00:00Z", until).days()).isEqualTo(days);
    }

    @Test
    void what_was_over_before_stays_over() {
        var hidden = hidden("2026-03-10T06:00:00Z", "2026-03-12T06:00:00Z");
        assertThat(hidden.later(Instant.parse("2026-03-10T16:59:59Z"))).isEqualTo("2026-03-12T16:59:59Z");
        assertThat(hidden.later(Instant.parse("2026-03-09T16:59:59Z"))).isEqualTo("2026-03-09T16:59:59Z");
        assertThat(hidden.later(LocalDate.parse("2026-03-10"))).isEqualTo("2026-03-12");
        assertThat(hidden.later(LocalDate.parse("2026-03-09"))).isEqualTo("2026-03-09");
        assertThat(hidden.later((Instant) null)).isNull();
    }

    @Test
    void what_began_while_it_was_hidden_has_lost_only_the_days_since() {
        var hidden = hidden("2026-03-10T06:00:00Z", "2026-03-20T06:00:00Z");
        assertThat(hidden.after(Instant.parse("2026-03-18T06:00:00Z")).days()).isEqualTo(2);
        assertThat(hidden.after(Instant.parse("2026-03-01T06:00:00Z")).days()).isEqualTo(10);
        assertThat(hidden.after(null).days()).isEqualTo(10);
    }

    @Test
    void a_silence_begins_later_but_never_after_now() {
        var hidden = hidden("2026-03-10T06:00:00Z", "2026-03-12T06:00:00Z");
        assertThat(hidden.begun(Instant.parse("2026-03-05T06:00:00Z"))).isEqualTo("2026-03-07T06:00:00Z");
        assertThat(hidden.begun(Instant.parse("2026-03-11T06:00:00Z"))).isEqualTo("2026-03-12T06:00:00Z");
    }
}
