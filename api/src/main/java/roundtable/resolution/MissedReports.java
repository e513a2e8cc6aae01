package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import roundtable.shared.spi.Job;

/** Every morning: of each report that did not come in time the addressee and the councils are told once. */
@ApplicationScoped
class MissedReports implements Job {
    private final MissedReportService service;

    MissedReports(MissedReportService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "missed-reports";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(7, 30);
    }

    @Override
    public void run() {
        while (service.tell()) {
            // The next portion.
        }
    }
}
