package roundtable.identity;

/** What an administrator does to an account. */
enum UserAction {
    BLOCK,
    UNBLOCK,
    /** For somebody who has lost it: the password alone lets in again. */
    REMOVE_SECOND_FACTOR,
    /** The identity was confirmed by mistake. */
    WITHDRAW_IDENTITY
}
