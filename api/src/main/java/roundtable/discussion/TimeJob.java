package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import roundtable.shared.spi.PeriodicJob;

/** Lets time do its part: discussions open, end, wait in vain for an outcome, and have theirs looked at. */
@ApplicationScoped
class TimeJob implements PeriodicJob {
    private final TimeService service;

    TimeJob(TimeService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "discussion-terms";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        for (IntSupplier part : List.<IntSupplier>of(service::open, service::sumUp, service::close, service::remind)) {
            while (part.getAsInt() > 0) {
                // The next portion is a transaction of its own.
            }
        }
    }
}
