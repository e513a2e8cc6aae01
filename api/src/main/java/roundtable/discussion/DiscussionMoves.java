package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.discussion.StepRepository.Step;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** One step of a discussion: the state, the time-line, the outbox and the audit, in the transaction of the caller. */
@ApplicationScoped
class DiscussionMoves {
    private final DiscussionRepository discussions;
    private final StepRepository steps;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Clock clock;

    DiscussionMoves(
            DiscussionRepository discussions,
            StepRepository steps,
            Outbox outbox,
            Event<Changed> changed,
            Clock clock) {
        this.discussions = discussions;
        this.steps = steps;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Does it.
     *
     * @param by null for time
     * @param reason what stands in the public time-line
     */
    void step(Discussion d, DiscussionAction action, @Nullable UUID by, @Nullable String reason) {
        var before = d.status();
        d.apply(action);
        discussions.flush();
        var until = action == DiscussionAction.EXTEND || action == DiscussionAction.SCHEDULE
                ? d.term().closesOn()
                : null;
        steps.add(new Step(null, d.id(), before, d.status(), action, by, until, reason, now()));
        outbox.add(new DiscussionMoved(d.id(), EnumNames.of(action), by));
        audit(
                d.id(),
                EnumNames.of(action),
                before == d.status()
                        ? Map.of()
                        : Map.of("status", new Change(EnumNames.of(before), EnumNames.of(d.status()))));
    }

    /** Its first day has come. */
    void open(Discussion d) {
        d.term().opened(now());
        step(d, DiscussionAction.OPEN_BY_TIME, null, null);
    }

    void audit(UUID discussion, String action, Map<String, Change> fields) {
        changed.fire(new Changed(new Subject(Discussion.TYPE, discussion), action, fields));
    }

    /** Something inside of a discussion that has a subject of its own. */
    void audit(Subject subject, String action) {
        changed.fire(new Changed(subject, action, Map.of()));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
