package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import roundtable.shared.spi.PeriodicJob;

/** Brings terms of recommendations to mind. */
@ApplicationScoped
class TermJob implements PeriodicJob {
    private final TermService service;

    TermJob(TermService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "recommendation-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        service.remind();
    }
}
