package roundtable.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import roundtable.shared.spi.CalendarSource.Dated;
import roundtable.shared.spi.OwnCalendarSource.OwnCalendar;

/**
 * Writes a calendar as iCalendar (RFC 5545, RFC 7986). By hand, since the libraries for it fold lines by characters: a
 * line of Russian words has twice the 75 octets then (decision 0052).
 */
@ApplicationScoped
class IcsWriter {
    private static final int OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final String publicUrl;
    private final String host;

    IcsWriter(@ConfigProperty(name = "roundtable.public-url") String publicUrl) {
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
        this.host = Objects.requireNonNullElse(URI.create(publicUrl).getHost(), "localhost");
    }

    /** The same dates are always the same octets. */
    String write(OwnCalendar calendar, String source) {
        var ics = new StringBuilder();
        line(ics, "BEGIN:VCALENDAR");
        line(ics, "VERSION:2.0");
        line(ics, "PRODID:-//Round table//Calendar//RU");
        line(ics, "CALSCALE:GREGORIAN");
        line(ics, "UID:" + calendar.id());
        line(ics, "NAME:" + text(calendar.title()));
        line(ics, "X-WR-CALNAME:" + text(calendar.title()));
        line(ics, "URL:" + publicUrl + calendar.path());
        line(ics, "SOURCE;VALUE=URI:" + publicUrl + source);
        line(ics, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        line(ics, "X-PUBLISHED-TTL:PT1H");
        calendar.dates().forEach(date -> event(ics, date));
        line(ics, "END:VCALENDAR");
        return ics.toString();
    }

    private void event(StringBuilder ics, Dated date) {
        line(ics, "BEGIN:VEVENT");
        line(ics, "UID:" + date.kind().replace('_', '-') + "-" + date.id() + "@" + host);
        line(ics, "DTSTAMP:" + moment(date.changedAt()));
        line(ics, "LAST-MODIFIED:" + moment(date.changedAt()));
        if (date.startsAt() == null) {
            line(ics, "DTSTART;VALUE=DATE:" + DAY.format(date.startsOn()));
            // The day after the last one (RFC 5545, 3.6.1).
            line(ics, "DTEND;VALUE=DATE:" + DAY.format(date.endsOn().plusDays(1)));
            // A term takes nobody's time.
            line(ics, "TRANSP:TRANSPARENT");
        } else {
            line(ics, "DTSTART:" + moment(date.startsAt()));
            if (date.endsAt() != null) {
                line(ics, "DTEND:" + moment(date.endsAt()));
            }
        }
        line(ics, "SUMMARY:" + text(date.label() + ": " + date.title()));
        line(ics, "CATEGORIES:" + text(date.label()));
        line(ics, "URL:" + publicUrl + date.path());
        line(ics, "END:VEVENT");
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** RFC 5545, 3.3.11. */
    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** RFC 5545, 3.1: no more than 75 octets, the rest after a break and a space; a character is never cut in two. */
    static void line(StringBuilder ics, String line) {
        var used = 0;
        for (var at = 0; at < line.length(); ) {
            var character = line.codePointAt(at);
            var written = Character.toString(character);
            var octets = written.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > OCTETS) {
                ics.append("\r\n ");
                used = 1;
            }
            ics.append(written);
            used += octets;
            at += Character.charCount(character);
        }
        ics.append("\r\n");
    }
}
