package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;

/** What time does to platforms. */
@ApplicationScoped
class PlatformTimeService {
    /** A quarter without minutes or a closed topic. */
    private static final int STILL_MONTHS = 3;

    private final PlatformRepository platforms;
    private final PlatformMoves moves;
    private final Clock clock;

    PlatformTimeService(PlatformRepository platforms, PlatformMoves moves, Clock clock) {
        this.platforms = platforms;
        this.moves = moves;
        this.clock = clock;
    }

    /** Platforms in which nothing happens are marked, a portion at once. Returns how many. */
    @Transactional
    int lull() {
        var still = platforms.lull(
                ZonedDateTime.now(clock).minusMonths(STILL_MONTHS).toInstant(), moves.now());
        for (var id : still) {
            platforms.findByIdOptional(id).ifPresent(p -> moves.tellByItself(p, "inactive"));
            moves.audit(id, "inactive", Map.of());
        }
        return still.size();
    }
}
