package roundtable.resolution.indicator;

/** How sure a value is. */
enum SnapshotStatus {
    /** Computed anew every night. */
    PROVISIONAL,
    /** Never changes. */
    FINAL,
    /** Replaces a final one, and says why. */
    RESTATED
}
