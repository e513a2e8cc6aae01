package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import roundtable.shared.spi.Job;

/** Every night: sheets decided long ago lose their scans and their collectors' names; their numbers stay. */
@ApplicationScoped
class PaperExpiry implements Job {
    private final PaperService service;

    PaperExpiry(PaperService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "proposal-paper-expiry";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(3, 50);
    }

    @Override
    public void run() {
        service.takeScans();
    }
}
