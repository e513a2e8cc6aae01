package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import roundtable.shared.spi.PeriodicJob;

/** Looks for groups of opinion where people have voted since the last time; a request only reads what was found. */
@ApplicationScoped
class OpinionJob implements PeriodicJob {
    /** So many discussions in one run; the others wait for the next. */
    private static final int PORTION = 50;

    private final OpinionService service;

    OpinionJob(OpinionService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "opinion-groups";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void run() {
        service.stale(PORTION).forEach(service::compute);
    }
}
