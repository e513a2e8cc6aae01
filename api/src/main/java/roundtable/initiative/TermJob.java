package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import roundtable.shared.spi.PeriodicJob;

/** Lets time do its part: acts come into force, and terms are brought to mind. */
@ApplicationScoped
class TermJob implements PeriodicJob {
    private final TermService service;

    TermJob(TermService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "initiative-terms";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        while (service.comeIntoForce() > 0) {
            // The next portion is a transaction of its own.
        }
        service.remind();
    }
}
