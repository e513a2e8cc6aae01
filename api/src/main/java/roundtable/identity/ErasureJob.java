package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import roundtable.shared.spi.PeriodicJob;

/**
 * Every hour: erases the accounts whose thirty days are over, each in a transaction of its own, and once more those
 * that a restored backup has brought back.
 */
@ApplicationScoped
class ErasureJob implements PeriodicJob {
    private final DeletionService deletions;
    private final DeletionRepository rows;
    private final ErasureLedger ledger;

    ErasureJob(DeletionService deletions, DeletionRepository rows, ErasureLedger ledger) {
        this.deletions = deletions;
        this.rows = rows;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "account-erasure";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @ActivateRequestContext
    public void run() {
        var known = ledger.read();
        rows.returned(known).forEach(deletions::eraseAgain);
        while (deletions.eraseNext()) {
            // The next one.
        }
        ledger.add(rows.erasedBeside(known));
    }
}
