package roundtable.problem;

/** Terms of a problem that people are reminded of. */
enum TermKind {
    /** The body registers it. */
    REGISTRATION,
    /** The body answers. */
    ANSWER,
    /** The body solves it by the day that it has named. */
    PLAN,
    /** Another officer decides about a disputed answer. */
    DISPUTED_ANSWER,
    /** The body does more about what people do not call solved. */
    DISPUTED_SOLUTION,
    /** The body chooses among the solutions that it has asked for. */
    CHOICE,
    /** The author confirms or disputes that it is solved; the only term that is not the body's. */
    CONFIRMATION
}
