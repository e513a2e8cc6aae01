package roundtable.shared.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A kind of public things each of which has a calendar of its own under {@code /calendar/<section>/<id or slug>.ics}. */
public interface OwnCalendarSource {
    /** First part of the address, for example {@code platforms}. */
    String section();

    /** The calendar of one thing that everybody may see, in that language; nothing when there is no such thing. */
    Optional<OwnCalendar> calendar(String idOrSlug, String language, LocalDate from, LocalDate to);

    /**
     * The dates of one thing.
     *
     * @param path page of the SPA
     * @param dates in their order
     */
    record OwnCalendar(UUID id, String path, String title, List<CalendarSource.Dated> dates) {}
}
