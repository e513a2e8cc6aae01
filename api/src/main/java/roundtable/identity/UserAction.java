package roundtable.identity;

/** What an administrator does to an account. */
enum UserAction {
    BLOCK,
    UNBLOCK
}
