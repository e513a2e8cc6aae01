package roundtable.discussion;

/** What can be done with a statement. When: {@link OpinionStatus}; who: {@link OpinionPolicy}. */
enum OpinionAction {
    /** A moderator shows it to everybody. */
    PUBLISH,
    /** A moderator says why it cannot stand there. */
    RETURN,
    /** Say agree, disagree or pass. The state stays. */
    VOTE
}
