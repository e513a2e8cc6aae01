package roundtable.platform;

/** What can be done with a platform. When: {@link PlatformStatus}; who: {@link PlatformPolicy}. */
enum PlatformAction {
    /** Change what is said of it: {@code PATCH}. */
    EDIT,
    /** An organization asks for a seat: {@code POST …/seats}. */
    ASK,
    /** The Resource Center offers one. */
    INVITE,
    /** Put a topic on the table: {@code POST …/topics}. */
    RAISE,
    /** Minutes of a meeting: {@code POST …/minutes}. */
    RECORD,
    /** Hold a discussion there: {@code POST /discussions} with its id. */
    HOLD_DISCUSSION,
    /** Say that it works on a problem, a proposal or a discussion: {@code PUT …/links}. */
    LINK,
    /** The Resource Center ends it. */
    CLOSE
}
