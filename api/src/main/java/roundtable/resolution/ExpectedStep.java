package roundtable.resolution;

/** What is expected of somebody about a recommendation. */
enum ExpectedStep {
    /** The staff complete it and give it to its addressee; no term. */
    PUBLISH,
    /** The addressee takes it on or refuses: 14 days. */
    ACCEPT,
    /** The addressee reports on a quarter: 10 days after its end. */
    REPORT,
    /** The addressee carries it out: by the day that was promised. */
    CARRY_OUT,
    /** Another side looks at what is said to be done: 14 days. */
    REVIEW,
    /** The staff give what was refused to another addressee; no term. */
    REASSIGN,
    /** Somebody else than who offered it decides on evidence; no term. */
    DECIDE_EVIDENCE
}
