package roundtable.shared.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import roundtable.shared.spi.PeriodicJob;

/** Forgets, every hour and in small transactions, what is older than it has to be kept. */
public interface HourlySweep extends PeriodicJob {
    /** What is forgotten, in this order. */
    List<Old> old();

    /** The time by which things grow old. */
    Clock clock();

    @Override
    default Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    default void run() {
        var now = clock().instant();
        old().forEach(one -> Sweeping.all(most -> one.forgetting().before(now.minus(one.kept()), most)));
    }

    /**
     * A kind of rows.
     *
     * @param kept so long they stay
     */
    record Old(Duration kept, Forgetting forgetting) {}

    /** Forgets rows that were over before that time, at most so many at once; returns how many. */
    @FunctionalInterface
    interface Forgetting {
        /** Forgets some. */
        int before(Instant time, int most);
    }
}
