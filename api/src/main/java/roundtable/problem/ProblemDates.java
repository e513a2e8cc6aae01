package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import roundtable.answer.MatterDates;
import roundtable.shared.spi.CalendarSource;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.spi.PlatformNewsSource;
import roundtable.shared.spi.PlatformScope;
import roundtable.shared.store.Sql;

/** What a platform's calendar and feed tell of the problems on which it works: whose turn it is until when, and each step. */
@ApplicationScoped
class ProblemDates implements CalendarSource, PlatformNewsSource {
    private static final String DAYS =
            """
            values (p.id, 'problem_due', p.title, (p.due_at at time zone :zone)::date),
                (p.id, 'problem_call_ends', p.title, case p.status when 'CALL_OPEN' then p.call_until end),
                (p.id, 'problem_deadline', p.title, p.deadline)""";

    private final MatterDates dates;
    private final ProblemFollowing following;

    ProblemDates(Sql sql, Clock clock, ProblemFollowing following) {
        this.dates = new MatterDates(sql, clock, Problem.TYPE);
        this.following = following;
    }

    @Override
    public List<Dated> dated(PlatformScope scope, LocalDate from, LocalDate to, int most, String language) {
        return dates.dated(scope, from, to, most, language, DAYS);
    }

    @Override
    public List<FeedSource.Entry> latest(PlatformScope scope, int most, String language) {
        return dates.latest(scope, following.steps(), most, language);
    }
}
