package roundtable.organization.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import roundtable.shared.spi.Job;

/** Every night: claims that nobody has gone on with end, and what ended long ago loses its documents. */
@ApplicationScoped
class ClaimExpiry implements Job {
    private final ClaimService service;
    private final ClaimDocumentService documents;

    ClaimExpiry(ClaimService service, ClaimDocumentService documents) {
        this.service = service;
        this.documents = documents;
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
        documents.takeFromEnded();
    }
}
