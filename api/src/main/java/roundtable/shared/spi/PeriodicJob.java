package roundtable.shared.spi;

import java.time.Duration;

/**
 * Work that is done again and again by the installation, by one replica at a time. It may be run again after a crash,
 * so it must be idempotent; it keeps a connection busy, so it works in bounded portions.
 */
public interface PeriodicJob {
    /** Stable name; its times are kept under it. */
    String name();

    /** Pause between the end of one run and the begin of the next, ten seconds at least. */
    Duration every();

    /** Does the work. When it throws, the next attempt is after the usual pause. */
    void run();
}
