package roundtable.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import roundtable.shared.spi.PeriodicJob;

/** From eight in the morning of the installation's time zone: whose digest is due gets one a day, weekly on Mondays. */
@ApplicationScoped
class DigestJob implements PeriodicJob {
    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final int PORTION = 500;

    private final NotificationService service;
    private final Clock clock;

    DigestJob(NotificationService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notification-digest";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        run(ZonedDateTime.now(clock));
    }

    void run(ZonedDateTime now) {
        if (now.toLocalTime().isBefore(FROM)) {
            return;
        }
        var weekly = now.getDayOfWeek() == DayOfWeek.MONDAY;
        while (service.beginDigests(now.toLocalDate(), weekly, PORTION) == PORTION) {
            // The next portion.
        }
    }
}
