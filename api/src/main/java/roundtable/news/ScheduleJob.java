package roundtable.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import roundtable.shared.spi.PeriodicJob;

/** Publishes news whose time has come. */
@ApplicationScoped
class ScheduleJob implements PeriodicJob {
    private final NewsService service;

    ScheduleJob(NewsService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "news-schedule";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        while (service.publishDue() > 0) {
            // The next portion is a transaction of its own.
        }
    }
}
