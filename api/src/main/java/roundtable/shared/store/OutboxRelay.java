package roundtable.shared.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.OutboxListener;
import roundtable.shared.store.OutboxRepository.Delivery;

/**
 * Carries the outbox's deliveries out. Every replica runs it; the row lock gives each delivery to one of them, and a
 * replica that dies gives it back. A failure waits 2, 4, 8 … seconds up to an hour; after 20 it stays for a person.
 * Listeners that wait for a mail server have a relay of their own beside: when that server falls silent, all others go
 * on, and what waited goes out within a minute of its return.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int MOST_ATTEMPTS = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration LONGEST_PAUSE_OF_SLOW = Duration.ofSeconds(45);
    private static final Duration PATIENCE_WITH_SLOW = Duration.ofDays(3);

    private final OutboxRepository rows;
    private final List<OutboxListener<?>> listeners;
    private final ObjectMapper json;
    private final Clock clock;
    private final Set<String> slow;

    OutboxRelay(OutboxRepository rows, @All List<OutboxListener<?>> listeners, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.listeners = listeners;
        this.json = json;
        this.clock = clock;
        this.slow = listeners.stream()
                .filter(OutboxListener::isSlow)
                .map(OutboxListener::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        run(false);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tickOfSlow() {
        run(true);
    }

    /** Works off everything that is due. Returns how many deliveries were tried. */
    int run() {
        return run(false) + run(true);
    }

    private int run(boolean ofSlow) {
        var tried = 0;
        while (next(ofSlow)) {
            tried++;
        }
        return tried;
    }

    private boolean next(boolean ofSlow) {
        // The listener's failure must not undo the note of it: the effect has a transaction inside the lock's.
        return QuarkusTransaction.requiringNew().call(() -> {
            var due = rows.lockNext(clock.instant(), slow, ofSlow);
            due.ifPresent(this::deliver);
            return due.isPresent();
        });
    }

    private void deliver(Delivery delivery) {
        try {
            QuarkusTransaction.requiringNew().run(() -> hear(listener(delivery.listener()), delivery));
            rows.delivered(delivery, clock.instant());
        } catch (RuntimeException failure) {
            var attempt = delivery.attempts() + 1;
            var waits = slow.contains(delivery.listener());
            var pause = Duration.ofSeconds(1L << Math.min(attempt, 12));
            var longest = waits ? LONGEST_PAUSE_OF_SLOW : LONGEST_PAUSE;
            var next = clock.instant().plus(pause.compareTo(longest) > 0 ? longest : pause);
            LOG.warnf(
                    failure, "Delivery of %s to %s failed, attempt %d", delivery.type(), delivery.listener(), attempt);
            var over = waits ? delivery.occurredAt().plus(PATIENCE_WITH_SLOW).isBefore(next) : attempt >= MOST_ATTEMPTS;
            var status = over ? "dead" : "pending";
            rows.failed(delivery, status, next, failure.getClass().getSimpleName());
        }
    }

    private <E extends Record> void hear(@Nullable OutboxListener<E> listener, Delivery delivery) {
        if (listener == null) {
            throw new IllegalStateException("No listener " + delivery.listener() + " in this release");
        }
        try {
            listener.hear(delivery.eventId(), json.readValue(delivery.payload(), listener.event()));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable OutboxListener<?> listener(String name) {
        return listeners.stream().filter(l -> l.name().equals(name)).findFirst().orElse(null);
    }
}
