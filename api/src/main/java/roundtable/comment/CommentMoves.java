package roundtable.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** One step of a comment: the state, the outbox and the audit, in the transaction of the caller. */
@ApplicationScoped
class CommentMoves {
    private final CommentRepository comments;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Clock clock;

    CommentMoves(CommentRepository comments, Outbox outbox, Event<Changed> changed, Clock clock) {
        this.comments = comments;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    /** @param by null for the platform itself */
    void step(Comment c, CommentAction action, @Nullable UUID by) {
        var before = c.status();
        c.apply(action);
        comments.flush();
        if (action == CommentAction.PUBLISH || action == CommentAction.RETURN) {
            outbox.add(new CommentMoved(c.id(), EnumNames.of(action), by));
        }
        audit(
                c.id(),
                EnumNames.of(action),
                before == c.status()
                        ? Map.of()
                        : Map.of("status", new Change(EnumNames.of(before), EnumNames.of(c.status()))));
    }

    void audit(UUID comment, String action, Map<String, Change> fields) {
        changed.fire(new Changed(new Subject(Comment.TYPE, comment), action, fields));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
