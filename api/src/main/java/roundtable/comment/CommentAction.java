package roundtable.comment;

/** What can be done with a comment. When: {@link CommentStatus}; who: {@link CommentPolicy}. */
enum CommentAction {
    /** Change the words: {@code PATCH}. */
    EDIT,
    /** What was returned goes to the moderators again, with new words. */
    RESUBMIT,
    PUBLISH,
    /** A moderator gives it back with a reason. */
    RETURN,
    /** Its author takes it back: {@code DELETE}. */
    REMOVE
}
