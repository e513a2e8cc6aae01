package roundtable.discussion;

/** What can be done with a discussion. When: {@link DiscussionStatus}; who: {@link DiscussionPolicy}. */
enum DiscussionAction {
    /** Change what is asked, and when: {@code PATCH}. */
    EDIT,
    /** Announce it: it opens by itself on its day. */
    SCHEDULE,
    /** Lead it from now on. */
    TAKE,
    /** Once more time. */
    EXTEND,
    /** End it before its day. */
    FINISH,
    /** Ask something inside of it. The state stays. */
    ASK,
    PUBLISH_OUTCOME,
    /** Say what became of the outcome. */
    REVIEW,
    /** Its first day has come. */
    OPEN_BY_TIME,
    /** Its last day is over. */
    SUM_UP_BY_TIME,
    /** Ten days have passed without an outcome. */
    CLOSE_BY_TIME,
    /** The day has come to look what became of it. */
    REMIND_BY_TIME
}
