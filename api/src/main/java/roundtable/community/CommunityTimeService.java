package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.function.Consumer;

/** What time does to communities. */
@ApplicationScoped
class CommunityTimeService {
    /** Two quarters without anything. */
    private static final int STILL_MONTHS = 6;
    /** So long a request waits for others. */
    private static final int REQUEST_DAYS = 90;

    private final CommunityRepository communities;
    private final CommunityMoves moves;
    private final Clock clock;

    CommunityTimeService(CommunityRepository communities, CommunityMoves moves, Clock clock) {
        this.communities = communities;
        this.moves = moves;
        this.clock = clock;
    }

    /** Communities in which nothing happens fall asleep, a portion at once. Returns how many. */
    @Transactional
    int lull() {
        var since = ZonedDateTime.now(clock).minusMonths(STILL_MONTHS).toInstant();
        return each(CommunityStatus.ACTIVE, since, c -> {
            moves.step(c, CommunityAction.FALL_ASLEEP);
            moves.tellByItself(c, "fall_asleep", null);
        });
    }

    /** Requests that nobody has joined make room for others, a portion at once. Returns how many. */
    @Transactional
    int lapse() {
        var since = clock.instant().minus(Duration.ofDays(REQUEST_DAYS));
        return each(CommunityStatus.PROPOSED, since, c -> moves.archive(c, CommunityAction.LAPSE, null));
    }

    private int each(CommunityStatus status, Instant since, Consumer<Community> step) {
        var found = communities.still(status, since);
        for (var id : found) {
            communities
                    .locked(id)
                    // Meanwhile somebody may have done something.
                    .map(communities::refreshed)
                    .filter(c -> c.status() == status && c.activeAt().isBefore(since))
                    .ifPresent(step);
        }
        return found.size();
    }
}
