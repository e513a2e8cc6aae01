package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** One step at a platform: the outbox and the audit, in the transaction of the caller. */
@ApplicationScoped
class PlatformMoves {
    private final PlatformRepository platforms;
    private final SeatRepository seats;
    private final PlatformPolicy policy;
    private final Caller caller;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Clock clock;

    PlatformMoves(
            PlatformRepository platforms,
            SeatRepository seats,
            PlatformPolicy policy,
            Caller caller,
            Outbox outbox,
            Event<Changed> changed,
            Clock clock) {
        this.platforms = platforms;
        this.seats = seats;
        this.policy = policy;
        this.caller = caller;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    /** The platform, locked, on which the caller may do that. */
    Platform locked(String idOrSlug, PlatformAction action) {
        var p = locked(idOrSlug);
        policy.check(action, p, mine(p));
        return p;
    }

    Platform locked(String idOrSlug) {
        return platforms.locked(idOrSlug).orElseThrow(ProblemException::notFound);
    }

    /** The organizations sitting there for which the caller acts. */
    Set<UUID> mine(Platform p) {
        return seats.among(p.id(), caller.acting());
    }

    /** Those whom it concerns are told later. */
    void tell(Platform p, String action, @Nullable UUID organization, String title) {
        outbox.add(new PlatformMoved(p.id(), action, caller.id().orElse(null), organization, title));
    }

    /** The same for what nobody asked for. */
    void tellByItself(Platform p, String action) {
        outbox.add(new PlatformMoved(p.id(), action, null, null, p.title()));
    }

    void audit(UUID platform, String action, Map<String, Change> fields) {
        changed.fire(new Changed(new Subject(Platform.TYPE, platform), action, fields));
    }

    void audit(UUID platform, String action, String what, UUID id) {
        audit(platform, action, Map.of(what, new Change(null, id.toString())));
    }

    UUID me() {
        return caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
