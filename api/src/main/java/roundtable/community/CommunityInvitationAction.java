package roundtable.community;

/** What can be done with an invitation to a community; {@link Invitations} says by whom and when. */
enum CommunityInvitationAction {
    /** Whoever speaks for the invited organization says no. */
    DECLINE,
    /** A member invites again when the rest is over. */
    RENEW
}
