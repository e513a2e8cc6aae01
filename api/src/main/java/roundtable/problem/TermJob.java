package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import roundtable.shared.spi.PeriodicJob;

/** Lets time do its part: silence that confirms, calls that end. */
@ApplicationScoped
class TermJob implements PeriodicJob {
    private final TermService service;

    TermJob(TermService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "problem-terms";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        while (service.confirmSilent() > 0) {
            // The next portion is a transaction of its own.
        }
        while (service.closeCalls() > 0) {
            // The same.
        }
    }
}
