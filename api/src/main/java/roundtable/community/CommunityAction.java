package roundtable.community;

/** What can be done with a community. When: {@link CommunityStatus}; who: {@link CommunityPolicy}. */
enum CommunityAction {
    /** Change what it is called and what it is for: {@code PATCH}. */
    EDIT,
    /** An NGO becomes a member: {@code POST …/members}. */
    JOIN,
    LEAVE,
    /** A member adds to the library, states, signs, asks, answers, elects. */
    WRITE,
    /** A member begins a proposal together with others. */
    PROPOSE,
    /** A member invites an NGO that is new in the area. */
    INVITE,
    /** The platform: enough NGOs stand behind the request. */
    ACTIVATE,
    /** The platform: nothing has happened for two quarters. */
    FALL_ASLEEP,
    /** The platform: nobody is left, or nobody has joined the request. */
    LAPSE,
    /** The Resource Center ends it. */
    ARCHIVE
}
