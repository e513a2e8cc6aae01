package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import roundtable.shared.spi.PeriodicJob;

/** Brings terms of proposals to mind. */
@ApplicationScoped
class ReminderJob implements PeriodicJob {
    private final ReminderService service;

    ReminderJob(ReminderService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "proposal-reminders";
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
