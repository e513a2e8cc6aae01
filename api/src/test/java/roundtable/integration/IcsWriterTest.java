package roundtable.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.shared.spi.CalendarSource.Dated;
import roundtable.shared.spi.OwnCalendarSource.OwnCalendar;

/** iCalendar as RFC 5545 has it: lines, escapes, days. */
class IcsWriterTest {
    private static final Instant CHANGED = Instant.parse("2026-03-01T10:20:30Z");
    private static final String LONG = "Обсуждение лавочек на набережной, у моста; и ещё \\ раз 🌲 "
            .repeat(6)
            .strip();

    private final IcsWriter writer = new IcsWriter("https://city.example/");

    @Test
    void no_line_is_longer_than_75_octets_and_no_character_is_cut() {
        var ics = written(day(LONG));
        assertThat(ics).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
        assertThat(ics.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(ics.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(unfolded(ics))
                .contains("SUMMARY:Встреча: "
                        + LONG.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,"));
    }

    @Test
    void a_line_of_exactly_75_octets_is_not_folded() {
        var ics = new StringBuilder();
        IcsWriter.line(ics, "x".repeat(75));
        IcsWriter.line(ics, "x".repeat(76));
        assertThat(ics.toString()).isEqualTo("x".repeat(75) + "\r\n" + "x".repeat(75) + "\r\n x\r\n");
    }

    @Test
    void a_whole_day_ends_before_the_next_one_and_an_hour_is_told_in_utc() {
        var whole = unfolded(written(day("Итог\nв две строки")));
        assertThat(whole)
                .contains("DTSTART;VALUE=DATE:20260331", "DTEND;VALUE=DATE:20260401")
                .contains("SUMMARY:Встреча: Итог\\nв две строки")
                .contains("DTSTAMP:20260301T102030Z", "URL:https://city.example/platforms/a")
                .contains("UID:meeting-00000000-0000-0000-0000-000000000007@city.example");
        var hour = new Dated(
                new UUID(0, 7),
                "event",
                "Событие",
                "Субботник",
                "/events/a",
                LocalDate.parse("2026-03-31"),
                LocalDate.parse("2026-03-31"),
                Instant.parse("2026-03-31T03:00:00Z"),
                null,
                CHANGED);
        assertThat(unfolded(written(hour))).contains("DTSTART:20260331T030000Z").doesNotContain("DTEND");
    }

    private static Dated day(String title) {
        var day = LocalDate.parse("2026-03-31");
        return new Dated(new UUID(0, 7), "meeting", "Встреча", title, "/platforms/a", day, day, null, null, CHANGED);
    }

    private String written(Dated date) {
        return writer.write(
                new OwnCalendar(new UUID(0, 1), "/platforms/a", "Площадка", List.of(date)),
                "/calendar/platforms/1.ics");
    }

    private static String unfolded(String ics) {
        return ics.replace("\r\n ", "");
    }
}
