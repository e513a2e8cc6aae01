package roundtable.resolution;

/**
 * How the numbers of a recommendation stand, from best to worst; the worst target decides. It is computed from
 * snapshots by the function {@code target_progress} and never typed in.
 */
enum Health {
    /** Every target is reached. */
    MET,
    /** Progress is at least 0.9 of the elapsed share of the time. */
    ON_TRACK,
    /** At least 0.6 of it. */
    AT_RISK,
    /** Less. */
    OFF_TRACK,
    /** No evidence was accepted for 90 days. */
    STALE,
    /** Unknown: no target, no measurement, no baseline, or too small a sample. */
    NO_DATA
}
