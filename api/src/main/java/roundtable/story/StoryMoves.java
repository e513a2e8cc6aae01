package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** One step of a story: the state, the outbox and the audit, in the transaction of the caller. */
@ApplicationScoped
class StoryMoves {
    private final StoryRepository stories;
    private final Caller caller;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Clock clock;

    StoryMoves(StoryRepository stories, Caller caller, Outbox outbox, Event<Changed> changed, Clock clock) {
        this.stories = stories;
        this.caller = caller;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    /** The caller does it; the policy has let them. */
    void by(Story s, StoryAction action) {
        var before = s.status();
        s.apply(action);
        stories.flush();
        outbox.add(new StoryMoved(s.id(), EnumNames.of(action), caller.id().orElse(null), null));
        audit(
                s.id(),
                EnumNames.of(action),
                before == s.status()
                        ? Map.of()
                        : Map.of("status", new Change(EnumNames.of(before), EnumNames.of(s.status()))));
    }

    /** An organization's adoption has moved; the story's counters with it. */
    void adoption(Story s, String action, UUID organization) {
        outbox.add(new StoryMoved(s.id(), action, caller.id().orElse(null), organization));
        audit(s.id(), action, Map.of("organization", new Change(null, organization.toString())));
    }

    void audit(UUID story, String action, Map<String, Change> fields) {
        changed.fire(new Changed(new Subject(Story.TYPE, story), action, fields));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
