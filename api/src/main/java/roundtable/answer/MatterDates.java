package roundtable.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import roundtable.shared.spi.CalendarSource.Dated;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.spi.PlatformScope;
import roundtable.shared.spi.StepWords;
import roundtable.shared.store.Sql;

/**
 * What a platform's calendar and feed tell of the matters on which it works: days, and the steps of which followers hear
 * too. The tables are those of the feature, named after what it is about.
 */
public final class MatterDates {
    private final Sql sql;
    private final Clock clock;
    private final String matter;

    /**
     * Of a feature.
     *
     * @param matter its type, as its tables begin: {@code problem}, {@code proposal}; its pages stand under the plural
     */
    public MatterDates(Sql sql, Clock clock, String matter) {
        this.sql = sql;
        this.clock = clock;
        this.matter = matter;
    }

    /**
     * Days of a period, the first one first.
     *
     * @param days SQL for the days of one matter {@code p}: id, kind, title, day; {@code :zone} is the installation's
     */
    public List<Dated> dated(
            PlatformScope scope, LocalDate from, LocalDate to, int most, String language, String days) {
        var linked = scope.linked(matter);
        if (linked.isEmpty()) {
            return List.of();
        }
        return sql.rows(
                of("""
                        select x.id, x.kind, x.title, p.slug, x.day, p.updated_at
                        from {matter} p cross join lateral ({days}) x (id, kind, title, day)
                        where p.listed and p.id = any(cast(:linked as uuid[])) and x.day between :from and :to
                        order by x.day, x.id limit :most""")
                        .replace("{days}", days),
                Map.of(
                        "linked", linked.toArray(UUID[]::new),
                        "zone", clock.getZone().getId(),
                        "from", from,
                        "to", to,
                        "most", most),
                row -> Dated.day(
                        row.getObject(1, UUID.class),
                        matter,
                        row.getString(2),
                        language,
                        row.getString(3),
                        page(row.getString(4)),
                        row.getObject(5, LocalDate.class),
                        Sql.instant(row, 6)));
    }

    /**
     * The latest steps.
     *
     * @param words keys of the words for the steps that are told, by action
     */
    public List<FeedSource.Entry> latest(PlatformScope scope, Map<String, String> words, int most, String language) {
        var linked = scope.linked(matter);
        if (linked.isEmpty()) {
            return List.of();
        }
        return sql.rows(
                of(
                        """
                        select s.id, s.action, p.title, p.slug, s.at, p.language, s.reason
                        from {matter}_step s join {matter} p on p.id = s.{matter}_id
                        where p.listed and p.id = any(cast(:linked as uuid[]))
                          and lower(s.action) = any(cast(:told as text[]))
                        order by s.at desc, s.id desc limit :most"""),
                Map.of(
                        "linked", linked.toArray(UUID[]::new),
                        "told", words.keySet().toArray(String[]::new),
                        "most", most),
                row -> {
                    var said = Objects.requireNonNull(words.get(row.getString(2).toLowerCase(Locale.ROOT)));
                    var title = StepWords.of(said, row.getString(3), language);
                    return new FeedSource.Entry(
                            row.getObject(1, UUID.class),
                            page(row.getString(4)),
                            title,
                            Objects.requireNonNullElse(row.getString(7), title),
                            null,
                            Sql.instant(row, 5),
                            Sql.instant(row, 5),
                            row.getString(6));
                });
    }

    private String page(String slug) {
        return "/" + matter + "s/" + slug;
    }

    private String of(String statement) {
        return statement.replace("{matter}", matter);
    }
}
