package roundtable.resolution;

/** Steps of a recommendation's life (dialogue 2.1). */
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
    CANCEL
}
