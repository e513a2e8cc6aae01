package roundtable.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.CalendarSource.Dated;

/**
 * Dates of a platform.
 *
 * @param from first day that was asked for
 * @param to last day, itself included
 * @param items in their order
 * @param more there are more dates than an answer has: ask for a shorter period
 * @param icsUrl the same as iCalendar, to subscribe to
 */
@Schema(name = "PlatformCalendar", description = "Dates of a platform: of what is held there and of what it works on")
record PlatformCalendarView(
        LocalDate from,
        LocalDate to,
        List<PlatformDateView> items,
        boolean more,
        @Schema(examples = "/calendar/platforms/019a2b3c-0000-7000-8000-000000000000.ics") String icsUrl) {

    static PlatformCalendarView of(UUID platform, PlatformCalendar.Period period, List<Dated> dates) {
        return new PlatformCalendarView(
                period.from(),
                period.to(),
                dates.stream()
                        .limit(PlatformCalendar.MOST)
                        .map(PlatformDateView::of)
                        .toList(),
                dates.size() > PlatformCalendar.MOST,
                "/calendar/platforms/" + platform + ".ics");
    }

    /**
     * A date.
     *
     * @param id of the thing; a thing may have several dates, of different kinds
     * @param kind stable word; more of them come with new features
     * @param label the kind in the reader's words
     * @param path page of the site
     * @param startsOn first day
     * @param endsOn last day, itself included
     * @param startsAt the hour; null for whole days
     * @param endsAt the hour; null for whole days and where the end is open
     */
    @Schema(name = "PlatformDate", description = "A date of a platform")
    record PlatformDateView(
            UUID id,
            @Schema(examples = "discussion_closes") String kind,
            @Schema(examples = "Последний день обсуждения") String label,
            @Schema(examples = "Где поставить лавочки?") String title,
            @Schema(examples = "/discussions/gde-postavit-lavochki-3f1c9a20") String path,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt) {

        static PlatformDateView of(Dated d) {
            return new PlatformDateView(
                    d.id(),
                    d.kind(),
                    d.label(),
                    d.title(),
                    d.path(),
                    d.startsOn(),
                    d.endsOn(),
                    d.startsAt(),
                    d.endsAt());
        }
    }
}
