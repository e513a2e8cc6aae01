package roundtable.shared.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import roundtable.shared.spi.OutboxListener;

/**
 * Tells other features of something that happened, once it is committed. The event's row is written in the transaction
 * of the cause, with one delivery for each listener; {@link OutboxRelay} carries them out at least once.
 */
@ApplicationScoped
public class Outbox {
    private final OutboxRepository rows;
    private final List<OutboxListener<?>> listeners;
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(OutboxRepository rows, @All List<OutboxListener<?>> listeners, ObjectMapper json, Clock clock) {
        this.rows = rows;
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
        try {
            rows.add(event.getClass().getSimpleName(), json.writeValueAsString(event), names, clock.instant());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An event must be plain data: " + event.getClass(), e);
        }
    }
}
