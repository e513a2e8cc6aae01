package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import roundtable.shared.spi.Job;

/** Every night: who has not confirmed its data for half a year leaves the tier of the active ones. */
@ApplicationScoped
class OrganizationTiers implements Job {
    private final OrganizationUpkeepRepository upkeep;

    OrganizationTiers(OrganizationUpkeepRepository upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public String name() {
        return "organization-tiers";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(1, 30);
    }

    @Override
    public void run() {
        while (upkeep.sort() > 0) {
            // The next portion is a transaction of its own.
        }
    }
}
