package roundtable.platform;

/** What can be done with a seat. When: {@link SeatStatus}; who: {@link PlatformPolicy}. */
enum SeatAction {
    /** The Resource Center says yes to who has asked. */
    ADMIT,
    REFUSE,
    /** Who has asked takes it back. */
    WITHDRAW,
    /** Who is invited says yes. */
    ACCEPT,
    DECLINE,
    /** The Resource Center takes the invitation back. */
    REVOKE,
    LEAVE,
    /** The Resource Center ends it. */
    EXCLUDE
}
