package roundtable.organization.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import roundtable.shared.spi.Job;

/** Every morning: who sits on a board and their organization learn that a term ends; what is over, ends. */
@ApplicationScoped
class TermReminders implements Job {
    private static final int DAYS_BEFORE = 30;

    private final TrusteeRepository trustees;
    private final BoardService service;
    private final Clock clock;

    TermReminders(TrusteeRepository trustees, BoardService service, Clock clock) {
        this.trustees = trustees;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "trustee-terms";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(8, 20);
    }

    @Override
    public void run() {
        while (service.expire() > 0) {
            // The next portion is a transaction of its own.
        }
        var today = LocalDate.now(clock);
        trustees.ending(today, today.plusDays(DAYS_BEFORE)).forEach(t -> service.remind(t.id()));
    }
}
