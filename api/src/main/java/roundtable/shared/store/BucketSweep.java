package roundtable.shared.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import roundtable.shared.spi.PeriodicJob;

/** Every hour: forgets token buckets that are full again, which is what an unknown one is. */
@ApplicationScoped
class BucketSweep implements PeriodicJob {
    private static final int PORTION = 1_000;

    private final Buckets buckets;

    BucketSweep(Buckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public String name() {
        return "bucket-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        int removed;
        do {
            removed = buckets.forgetFull(PORTION);
        } while (removed == PORTION);
    }
}
