package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import roundtable.organization.OrganizationMerged;
import roundtable.shared.spi.OutboxListener;

/** Two records turned out to be one organization: it has one seat. */
@ApplicationScoped
class MergedSeatsListener implements OutboxListener<OrganizationMerged> {
    private final SeatRepository seats;
    private final Clock clock;

    MergedSeatsListener(SeatRepository seats, Clock clock) {
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public Class<OrganizationMerged> event() {
        return OrganizationMerged.class;
    }

    @Override
    public String name() {
        return "merged-platform-seats";
    }

    @Override
    public void on(OrganizationMerged merged) {
        seats.merge(merged.from(), merged.into(), clock.instant());
    }
}
