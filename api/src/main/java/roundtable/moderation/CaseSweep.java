package roundtable.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import roundtable.shared.spi.PeriodicJob;

/** Every hour: cases whose term of appeal has run out are closed. */
@ApplicationScoped
class CaseSweep implements PeriodicJob {
    private static final int PORTION = 100;

    private final CaseService cases;

    CaseSweep(CaseService cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "moderation-close";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        while (cases.close(PORTION) == PORTION) {
            // The next portion.
        }
    }
}
