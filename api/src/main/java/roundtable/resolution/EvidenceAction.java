package roundtable.resolution;

/** What another person than the one who added it decides on a piece of evidence. */
enum EvidenceAction {
    ACCEPT,
    REJECT
}
