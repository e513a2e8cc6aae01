package roundtable.organization.claim;

/** What can happen to a claim. */
enum ClaimAction {
    /** A code goes to the address that the directory has. */
    SEND_CODE,
    /** The claimant copies the code from that letter. */
    ENTER_CODE,
    /** The file on the site, or the record of the domain, is looked for. */
    CHECK,
    /** The claimant shows a document to the moderators, or takes one back. */
    ATTACH,
    WITHDRAW,
    /** A moderator finds it right. */
    CONFIRM,
    /** A moderator finds it wrong. */
    REFUSE,
    /** The proof is there and nobody else is: done by the platform itself. */
    PROVE,
    /** The proof is there, and somebody owns the organization already: done by the platform itself. */
    CONTEST,
    /** Its time is over: done by the platform itself. */
    EXPIRE
}
