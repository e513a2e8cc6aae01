package roundtable.proposal;

/** What can be done with an invitation to propose together. When: {@link CoAuthorStatus}; who: {@link CoAuthorPolicy}. */
enum CoAuthorAction {
    ACCEPT,
    DECLINE,
    /** Take it back before it is answered; an editor can also be let go later. */
    REVOKE,
    /** Nobody has answered in time: done by the platform itself. */
    EXPIRE,
    LEAVE,
    /** The co-author has taken the proposal over: follows from that. */
    LEAD
}
