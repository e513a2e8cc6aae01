package roundtable.news;

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

/** What a step of a news item leaves behind: the outbox and the audit, in the transaction of the caller. */
@ApplicationScoped
class NewsMoves {
    private final NewsRepository news;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Clock clock;

    NewsMoves(NewsRepository news, Outbox outbox, Event<Changed> changed, Clock clock) {
        this.news = news;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    /** The item has come to its state from that one. */
    void moved(NewsItem n, NewsAction action, NewsStatus before, @Nullable UUID by) {
        news.flush();
        outbox.add(new NewsMoved(n.id(), EnumNames.of(action), by));
        audit(
                n.id(),
                EnumNames.of(action),
                before == n.status()
                        ? Map.of()
                        : Map.of("status", new Change(EnumNames.of(before), EnumNames.of(n.status()))));
    }

    void audit(UUID id, String action, Map<String, Change> fields) {
        changed.fire(new Changed(new Subject(NewsItem.TYPE, id), action, fields));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
