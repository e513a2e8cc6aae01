package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import roundtable.shared.store.HourlySweep;

/**
 * Every hour: forgets sessions that have been over for thirty days (so long their owner finds them in the list), and
 * used refresh tokens of that age. A token that is forgotten is refused as an unknown one.
 */
@ApplicationScoped
class SessionSweep implements HourlySweep {
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
    public Clock clock() {
        return clock;
    }

    @Override
    public List<Old> old() {
        return List.of(new Old(KEPT, sessions::forgetSessions), new Old(KEPT, sessions::forgetUsedTokens));
    }
}
