package roundtable.news;

/** What can be done with a news item. When: {@link NewsStatus}; who: {@link NewsPolicy}. */
enum NewsAction {
    /** Change what is written: {@code PATCH}. */
    EDIT,
    /** An organization gives it to the moderators. */
    SUBMIT,
    /** A moderator gives it back with a reason. */
    RETURN,
    PUBLISH,
    /** It will be published at a time. */
    SCHEDULE,
    /** Taken from the public, or from the schedule, with a reason. */
    UNPUBLISH
}
