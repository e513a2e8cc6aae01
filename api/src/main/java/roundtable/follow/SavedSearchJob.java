package roundtable.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import roundtable.shared.spi.PeriodicJob;

/** Every half an hour: looks what is new in the searches whose owners want to know it. */
@ApplicationScoped
class SavedSearchJob implements PeriodicJob {
    /** What is published in these last moments may not be committed yet; the next look finds it. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final int PORTION = 200;

    private static final Logger LOG = Logger.getLogger(SavedSearchJob.class);

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

    /**
     * Looks at all that was published until then. A search that cannot be asked any more, since a value of it is gone
     * or its list is out of order, waits for the next time and holds up nobody else's.
     */
    void run(Instant until) {
        var last = new UUID(0, 0);
        List<UUID> ids;
        do {
            ids = service.due(until, last, PORTION);
            for (var id : ids) {
                look(id, until);
                last = id;
            }
        } while (ids.size() == PORTION);
    }

    /** Each is a transaction of its own. */
    private void look(UUID id, Instant until) {
        try {
            service.look(id, until, until);
        } catch (RuntimeException e) {
            LOG.warnf(e, "The saved search %s could not be asked. It is tried again the next time.", id);
        }
    }
}
