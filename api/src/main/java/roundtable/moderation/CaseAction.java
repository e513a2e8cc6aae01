package roundtable.moderation;

/** What can be done to a case. When: {@link CaseStatus}; who: the policy. */
enum CaseAction {
    CLAIM,
    RELEASE,
    KEEP,
    MASK,
    HIDE,
    RESTRICT,
    APPEAL,
    UPHOLD,
    OVERTURN,
    /** The term of appeal has run out. */
    CLOSE,
    /** Reported again after it was kept. */
    REOPEN
}
