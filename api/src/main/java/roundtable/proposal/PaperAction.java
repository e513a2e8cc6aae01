package roundtable.proposal;

/** What can be done with a sheet of signatures. When: {@link PaperStatus}; who: {@link PaperPolicy}. */
enum PaperAction {
    /** Another person has looked at the scan and counted the same. */
    CONFIRM,
    /** Another person has looked at the scan and says why it does not count. */
    REJECT,
    /** With a reason. */
    WITHDRAW
}
