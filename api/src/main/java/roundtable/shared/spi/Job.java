package roundtable.shared.spi;

import java.time.LocalTime;

/**
 * Work that is done once a day by the installation, however many replicas it has. It may be run again after a crash, so
 * it must be idempotent.
 */
public interface Job {
    /** Stable name; its times are kept under it. */
    String name();

    /** When, in the installation's time zone. */
    LocalTime dailyAt();

    /** Does the work. When it throws, the next attempt is on the next day. */
    void run();
}
