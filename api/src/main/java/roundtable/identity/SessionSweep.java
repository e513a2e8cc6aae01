package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import roundtable.shared.spi.PeriodicJob;
import roundtable.shared.store.Sweeping;

/**
 * Every hour: forgets sessions that have been over for thirty days (so long their owner finds them in the list), and
 * used refresh tokens of that age. A token that is forgotten is refused as an unknown one.
 */
@ApplicationScoped
class SessionSweep implements PeriodicJob {
    private static final Duration KEPT = Duration.ofDays(30);

    private final SessionRepository sessions;
    private final Clock clock;

    SessionSweep(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "session-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(KEPT);
        Sweeping.all(most -> sessions.forgetSessions(before, most));
        Sweeping.all(most -> sessions.forgetUsedTokens(before, most));
    }
}
