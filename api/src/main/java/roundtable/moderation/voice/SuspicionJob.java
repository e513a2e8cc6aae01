package roundtable.moderation.voice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import roundtable.shared.spi.PeriodicJob;

/** Every ten minutes: patterns among the voices of late. */
@ApplicationScoped
class SuspicionJob implements PeriodicJob {
    private final SuspicionService service;

    SuspicionJob(SuspicionService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "suspicions";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        service.look();
    }
}
