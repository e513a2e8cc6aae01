package roundtable.organization.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import roundtable.shared.spi.Job;

/** Every night: claims that nobody has gone on with end. */
@ApplicationScoped
class ClaimExpiry implements Job {
    private final ClaimService service;

    ClaimExpiry(ClaimService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "claim-expiry";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(4, 10);
    }

    @Override
    public void run() {
        while (service.expire() > 0) {
            // The next portion is a transaction of its own.
        }
    }
}
