package roundtable.resolution;

/** What can be done with a recommendation: the steps of its life (dialogue 2.1), and what is done beside them. */
enum RecommendationAction {
    PUBLISH,
    ACCEPT,
    DECLINE,
    /** After a refusal a moderator gives the recommendation to an addressee of the same round table. */
    REASSIGN,
    REPORT,
    CLAIM_DONE,
    CONFIRM,
    RETURN,
    REOPEN,
    CLOSE,
    CANCEL,
    /** Offer a proof: {@code POST …/evidence}. The state stays. */
    PROPOSE_EVIDENCE,
    /** Change kind, due date, contact and what is expected as evidence: {@code PATCH}. The state stays. */
    CHANGE,
    /** Set a number to reach, or take one back: {@code …/targets}. The state stays. */
    SET_TARGET,
    /** Let the platform find evidence, or stop it: {@code …/evidence-rules}. The state stays. */
    SET_EVIDENCE_RULE
}
