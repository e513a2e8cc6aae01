package roundtable.shared.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.IntUnaryOperator;

/** Removes old rows in small transactions, so that nobody waits for it and a stop in the middle loses nothing. */
public final class Sweeping {
    private static final int PORTION = 1_000;

    private Sweeping() {}

    /**
     * Calls it until it finds less than a portion.
     *
     * @param removal removes at most so many rows and returns how many
     * @return how many it has removed in all
     */
    public static long all(IntUnaryOperator removal) {
        var all = 0L;
        int removed;
        do {
            removed = QuarkusTransaction.requiringNew().call(() -> removal.applyAsInt(PORTION));
            all += removed;
        } while (removed == PORTION);
        return all;
    }
}
