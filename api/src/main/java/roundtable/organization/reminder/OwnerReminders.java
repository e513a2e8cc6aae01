package roundtable.organization.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import roundtable.identity.Representatives;
import roundtable.shared.spi.Job;

/** Every morning: owners learn what of their organizations has grown old. */
@ApplicationScoped
class OwnerReminders implements Job {
    private final Representatives representatives;
    private final ReminderService service;

    OwnerReminders(Representatives representatives, ReminderService service) {
        this.representatives = representatives;
        this.service = service;
    }

    @Override
    public String name() {
        return "owner-reminders";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(8, 0);
    }

    @Override
    public void run() {
        representatives.owned().forEach(service::remind);
    }
}
