package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import roundtable.shared.spi.Job;

/** Every morning: whose mandate ends within thirty days is told of it. */
@ApplicationScoped
class MandateReminder implements Job {
    private final MandateReminderService service;

    MandateReminder(MandateReminderService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "mandate-reminder";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(8, 0);
    }

    @Override
    public void run() {
        while (service.remind()) {
            // The next portion.
        }
    }
}
