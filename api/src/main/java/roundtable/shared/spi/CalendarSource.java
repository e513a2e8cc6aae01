package roundtable.shared.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/**
 * Days of a feature's things for the one calendar of a platform. A feature with dates declares a bean, and they stand
 * there; nobody has to know it.
 */
public interface CalendarSource {
    /**
     * What everybody may see of things that are held at the platform or that it works on, in one statement.
     *
     * @param from first day, in the installation's zone
     * @param to last day
     * @param most no more of them; what comes first, in the order in which it is shown
     */
    List<Dated> dated(PlatformScope scope, LocalDate from, LocalDate to, int most, String language);

    /**
     * A day, or a time from one moment to another.
     *
     * @param id of this very date: the thing may have several
     * @param kind stable name in lower_snake_case, for example {@code discussion_opens}
     * @param label the kind in the reader's words, for example «Обсуждение начинается»
     * @param title of the thing
     * @param path page of the SPA
     * @param startsOn first day
     * @param endsOn last day, itself included
     * @param startsAt hour of the beginning; null for whole days
     * @param endsAt hour of the end; null for whole days and where it is open
     * @param changedAt when it was last written
     */
    record Dated(
            UUID id,
            String kind,
            String label,
            String title,
            String path,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            Instant changedAt) {

        /** A whole day, whose label stands in the message files under {@code <bundle>.dated.<kind>}. */
        public static Dated day(
                UUID id,
                String bundle,
                String kind,
                String language,
                String title,
                String path,
                LocalDate day,
                Instant changedAt) {
            var label = Texts.in(language, Message.of(bundle + ".dated." + kind));
            return new Dated(id, kind, label, title, path, day, day, null, null, changedAt);
        }
    }
}
