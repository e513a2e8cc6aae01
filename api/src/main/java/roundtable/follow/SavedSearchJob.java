package roundtable.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import roundtable.shared.spi.PeriodicJob;

/** Every half an hour: looks what is new in the searches whose owners want to know it. */
@ApplicationScoped
class SavedSearchJob implements PeriodicJob {
    /** What is published in these last moments may not be committed yet; the next look finds it. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final SavedSearchService service;
    private final Clock clock;

    SavedSearchJob(SavedSearchService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "saved-searches";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        run(clock.instant().minus(SETTLED).truncatedTo(ChronoUnit.MICROS));
    }

    /** Looks at all that was published until then. */
    void run(Instant until) {
        while (service.look(until, until)) {
            // Each search is a transaction of its own.
        }
    }
}
