package roundtable.proposal;

/** What can be done with an amendment. When: {@link AmendmentStatus}; who: {@link AmendmentPolicy}. */
enum AmendmentAction {
    /** The proposal says it from now on: a new wording. */
    ACCEPT,
    /** With a reason. */
    REJECT,
    /** Nobody has decided in time: done by the platform itself. */
    LAPSE,
    WITHDRAW
}
