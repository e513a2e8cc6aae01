package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import roundtable.shared.spi.CalendarSource;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.spi.PlatformNewsSource;
import roundtable.shared.spi.PlatformScope;
import roundtable.shared.spi.StepWords;
import roundtable.shared.store.Sql;

/** What a platform's calendar and feed tell of the problems on which it works: whose turn it is until when, and each step. */
@ApplicationScoped
class ProblemDates implements CalendarSource, PlatformNewsSource {
    private static final String PAGE = "/problems/";

    private final Sql sql;
    private final Clock clock;
    private final ProblemFollowing following;

    ProblemDates(Sql sql, Clock clock, ProblemFollowing following) {
        this.sql = sql;
        this.clock = clock;
        this.following = following;
    }

    @Override
    public List<Dated> dated(PlatformScope scope, LocalDate from, LocalDate to, int most, String language) {
        var linked = scope.linked(Problem.TYPE);
        if (linked.isEmpty()) {
            return List.of();
        }
        return sql.rows(
                """
                select x.id, x.kind, x.title, p.slug, x.day, p.updated_at
                from problem p cross join lateral (
                    values (p.id, 'problem_due', p.title, (p.due_at at time zone :zone)::date),
                        (p.id, 'problem_call_ends', p.title, case p.status when 'CALL_OPEN' then p.call_until end),
                        (p.id, 'problem_deadline', p.title, p.deadline)) x (id, kind, title, day)
                where p.listed and p.id = any(cast(:linked as uuid[])) and x.day between :from and :to
                order by x.day, x.id limit :most""",
                Map.of(
                        "linked", linked.toArray(UUID[]::new),
                        "zone", clock.getZone().getId(),
                        "from", from,
                        "to", to,
                        "most", most),
                row -> Dated.day(
                        row.getObject(1, UUID.class),
                        "problem",
                        row.getString(2),
                        language,
                        row.getString(3),
                        PAGE + row.getString(4),
                        row.getObject(5, LocalDate.class),
                        Sql.instant(row, 6)));
    }

    /** Steps of which followers hear too. */
    @Override
    public List<FeedSource.Entry> latest(PlatformScope scope, int most, String language) {
        var linked = scope.linked(Problem.TYPE);
        if (linked.isEmpty()) {
            return List.of();
        }
        var words = following.steps();
        return sql.rows(
                """
                select s.id, s.action, p.title, p.slug, s.at, p.language, s.reason
                from problem_step s join problem p on p.id = s.problem_id
                where p.listed and p.id = any(cast(:linked as uuid[])) and lower(s.action) = any(cast(:told as text[]))
                order by s.at desc, s.id desc limit :most""",
                Map.of(
                        "linked", linked.toArray(UUID[]::new),
                        "told", words.keySet().toArray(String[]::new),
                        "most", most),
                row -> {
                    var said = Objects.requireNonNull(words.get(row.getString(2).toLowerCase(Locale.ROOT)));
                    var title = StepWords.of(said, row.getString(3), language);
                    return new FeedSource.Entry(
                            row.getObject(1, UUID.class),
                            PAGE + row.getString(4),
                            title,
                            Objects.requireNonNullElse(row.getString(7), title),
                            null,
                            Sql.instant(row, 5),
                            Sql.instant(row, 5),
                            row.getString(6));
                });
    }
}
