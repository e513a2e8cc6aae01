package roundtable.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten working days are two weeks, unless holidays lie between. */
class WorkingDaysTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Barnaul");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZONE);

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, 10, 2026-03-24",
        "2026-03-13, 1, 2026-03-16",
        "2025-12-31, 1, 2026-01-09",
        "2026-04-30, 1, 2026-05-04",
        "2026-06-11, 1, 2026-06-15",
        "2026-02-20, 1, 2026-02-24"
    })
    void weekends_and_holidays_are_left_out(LocalDate from, int days, LocalDate to) {
        var end = WorkingDays.after(from.atTime(12, 0).atZone(ZONE).toInstant(), days, CLOCK);
        assertThat(end.atZone(ZONE).toLocalDate()).isEqualTo(to);
    }
}
