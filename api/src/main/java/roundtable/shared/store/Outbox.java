package roundtable.shared.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import roundtable.shared.spi.OutboxListener;
import roundtable.shared.store.OutboxRepository.Draft;

/**
 * Tells other features of something that happened, once it is committed. The events of a transaction are written with
 * it, each with one delivery for each listener; {@link OutboxRelay} carries them out at least once.
 */
@ApplicationScoped
public class Outbox {
    private final Notes notes;
    private final List<OutboxListener<?>> listeners;
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(Notes notes, @All List<OutboxListener<?>> listeners, ObjectMapper json, Clock clock) {
        this.notes = notes;
        this.listeners = listeners;
        this.json = json;
        this.clock = clock;
    }

    /** Adds an event. It needs a transaction, and is gone with it when that rolls back. */
    public void add(Record event) {
        var names = listeners.stream()
                .filter(l -> l.event() == event.getClass())
                .map(OutboxListener::name)
                .toList();
        var row = new Draft(event.getClass().getSimpleName(), json.valueToTree(event), names, clock.instant());
        notes.add(OutboxRepository.EVENTS, row);
    }
}
