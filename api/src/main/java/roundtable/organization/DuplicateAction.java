package roundtable.organization;

/** What a moderator decides about a pair. Merging is an action of the organization that goes. */
enum DuplicateAction {
    /** They are two organizations. */
    DISMISS,
    /** The decision was wrong; the pair waits again. */
    REOPEN
}
