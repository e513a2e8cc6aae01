package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import roundtable.shared.spi.PeriodicJob;

/** Writers only add to the kept counts and cells; here what they added is joined, so that readers have little to sum. */
@ApplicationScoped
class OrganizationFolding implements PeriodicJob {
    private static final int MOST_PORTIONS = 100;

    private final OrganizationUpkeepRepository upkeep;

    OrganizationFolding(OrganizationUpkeepRepository upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public String name() {
        return "organization-folding";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        for (var portion = 0; portion < MOST_PORTIONS && upkeep.fold() > 0; portion++) {
            // The next portion is a transaction of its own.
        }
    }
}
