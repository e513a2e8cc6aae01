package roundtable.moderation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may change nothing for some days. They are few, so every replica reads all of them once a second, and no request
 * costs a statement more.
 */
@ApplicationScoped
class Restrictions {
    private final CaseRepository cases;
    private final Clock clock;
    private volatile Map<UUID, Instant> all = Map.of();

    Restrictions(CaseRepository cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        all = QuarkusTransaction.requiringNew().call(() -> Map.copyOf(cases.restricted(clock.instant())));
    }

    /** Until when; empty when the account is free. */
    Optional<Instant> until(UUID account) {
        return Optional.ofNullable(all.get(account)).filter(until -> until.isAfter(clock.instant()));
    }
}
