package roundtable.organization.board;

/** What can happen to a seat on a board. */
enum TrusteeAction {
    /** By the invited person, with the letter's token. */
    ACCEPT,
    /** By the invited person, with the letter's token. */
    DECLINE,
    /** The organization takes its invitation back. */
    REVOKE,
    /** Nobody has answered the invitation: done by the platform itself. */
    LAPSE,
    /** The organization gives the seat a new term. */
    PROLONG,
    /** The organization ends it. */
    END,
    /** The trustee goes. */
    RESIGN,
    /** The term is over: done by the platform itself. */
    RUN_OUT,
    /** The trustee lets the page name them. */
    PUBLISH,
    /** The trustee takes that back. */
    HIDE
}
