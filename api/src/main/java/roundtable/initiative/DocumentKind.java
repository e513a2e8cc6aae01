package roundtable.initiative;

/** What a document is to an initiative. */
enum DocumentKind {
    /** Of the meeting at which the council endorsed it. */
    PROTOCOL,
    DRAFT_ACT,
    /** Explains the draft act. */
    NOTE,
    /** Of the head of administration. */
    CONCLUSION,
    /** Of the body: an act, or the paper with its motives. */
    DECISION,
    /** As it was published. */
    ACT,
    /** Of the meeting at which the council took it back. */
    WITHDRAWAL
}
