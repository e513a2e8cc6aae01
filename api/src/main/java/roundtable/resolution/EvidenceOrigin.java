package roundtable.resolution;

/** Where a piece of evidence came from. */
enum EvidenceOrigin {
    /** Found by a rule. */
    AUTO,
    /** Attached by a person. */
    MANUAL
}
