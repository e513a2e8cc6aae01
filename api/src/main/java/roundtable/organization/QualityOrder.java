package roundtable.organization;

/** What to begin with. */
enum QualityOrder {
    /** The profiles with the fewest points. */
    INCOMPLETE,
    /** Those that nobody has confirmed for the longest time. */
    STALE
}
