package roundtable.community;

/** What came of a member's invitation. */
enum CommunityInvitationStatus {
    WAITING,
    /** The organization has joined since; that it may have left again changes nothing here. */
    JOINED,
    DECLINED,
    /** Nobody has answered in ninety days. */
    UNANSWERED
}
