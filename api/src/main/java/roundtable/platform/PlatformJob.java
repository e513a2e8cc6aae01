package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import roundtable.shared.spi.PeriodicJob;

/** Marks platforms in which nothing has happened for a quarter. */
@ApplicationScoped
class PlatformJob implements PeriodicJob {
    private final PlatformTimeService service;

    PlatformJob(PlatformTimeService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "platforms";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        while (service.lull() > 0) {
            // The next portion is a transaction of its own.
        }
    }
}
