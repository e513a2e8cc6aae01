package roundtable.shared.spi;

import java.util.UUID;

/**
 * Hears one kind of event of the outbox, in a transaction of its own. It may hear the same event twice, so it must be
 * idempotent. When it throws, it is called again later, with growing pauses.
 *
 * @param <E> the event
 */
public interface OutboxListener<E extends Record> {
    /** The event it hears. */
    Class<E> event();

    /** Stable name; deliveries are kept under it. */
    String name();

    /** Does the work. */
    void on(E event);

    /** The same for whoever must know whether it has heard this very event before. The relay calls this one. */
    default void hear(UUID eventId, E event) {
        on(event);
    }

    /**
     * Whether it waits for somebody outside, as for a mail server. Such deliveries have a relay of their own, so that
     * nobody else waits for them; they are tried again every 45 seconds at the latest, for three days.
     */
    default boolean isSlow() {
        return false;
    }
}
