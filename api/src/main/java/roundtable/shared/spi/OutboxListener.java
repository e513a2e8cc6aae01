package roundtable.shared.spi;

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
}
