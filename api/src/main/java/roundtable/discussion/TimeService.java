package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** What time does to discussions. Each method takes a portion, may be called again, and says how many it has moved. */
@ApplicationScoped
class TimeService {
    private final DiscussionRepository discussions;
    private final DiscussionMoves moves;
    private final Clock clock;

    TimeService(DiscussionRepository discussions, DiscussionMoves moves, Clock clock) {
        this.discussions = discussions;
        this.moves = moves;
        this.clock = clock;
    }

    /** The first day has come. */
    @Transactional
    int open() {
        var due = discussions.openingOn(LocalDate.now(clock));
        due.forEach(moves::open);
        return due.size();
    }

    /** The last day is over. */
    @Transactional
    int sumUp() {
        var due = discussions.endedBefore(LocalDate.now(clock));
        due.forEach(d -> {
            d.term().ended(moves.now());
            moves.step(d, DiscussionAction.SUM_UP_BY_TIME, null, null);
        });
        return due.size();
    }

    /** Ten days have passed, and nobody has written an outcome. */
    @Transactional
    int close() {
        var then = LocalDate.now(clock)
                .minusDays(DiscussionTerm.SUMMING_UP_DAYS)
                .atStartOfDay(clock.getZone())
                .toInstant();
        var due = discussions.summedUpSince(then);
        due.forEach(d -> moves.step(d, DiscussionAction.CLOSE_BY_TIME, null, null));
        return due.size();
    }

    /** The day has come to look what became of an outcome. */
    @Transactional
    int remind() {
        var due = discussions.reviewable(LocalDate.now(clock));
        due.forEach(d -> moves.step(d, DiscussionAction.REMIND_BY_TIME, null, null));
        return due.size();
    }
}
