package roundtable.resolution;

/** What kind of proof a piece of evidence is (dialogue 4). */
enum EvidenceKind {
    /** A thing on the platform for which a predicate holds. */
    OBJECT,
    /** A target of the recommendation is met. */
    INDICATOR,
    /** A paper with number, date and the body that issued it. */
    DOCUMENT,
    /** Another side confirms. */
    TESTIMONY,
    /** A page elsewhere; never enough alone. */
    EXTERNAL
}
