package roundtable.shared.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Every hour: forgets idempotency keys after a day (the contract promises 24 hours) and delivered events after a week.
 * A delivery that was given up stays until a person has looked at it.
 */
@ApplicationScoped
class StoreSweep implements HourlySweep {
    private static final Duration KEYS = Duration.ofHours(24);
    private static final Duration EVENTS = Duration.ofDays(7);

    private final IdempotencyRepository keys;
    private final OutboxRepository outbox;
    private final Clock clock;

    StoreSweep(IdempotencyRepository keys, OutboxRepository outbox, Clock clock) {
        this.keys = keys;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "store-sweep";
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public List<Old> old() {
        return List.of(
                new Old(KEYS, keys::forget),
                new Old(EVENTS, outbox::forgetDelivered),
                new Old(EVENTS, outbox::forgetEvents));
    }
}
