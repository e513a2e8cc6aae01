package roundtable.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import roundtable.shared.spi.Job;
import roundtable.shared.store.Sweeping;

/** Every night: forgets what was read and is older than a year. What nobody has read stays. */
@ApplicationScoped
class NotificationSweep implements Job {
    private static final int MONTHS = 12;

    private final NotificationRepository notifications;
    private final Clock clock;

    NotificationSweep(NotificationRepository notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notification-sweep";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(4, 20);
    }

    @Override
    public void run() {
        var before = ZonedDateTime.now(clock).minusMonths(MONTHS).toInstant();
        Sweeping.all(most -> notifications.forgetRead(before, most));
    }
}
