package roundtable.organization.people;

/** What can be done to an invitation. */
enum InvitationAction {
    /** By the invited person, with the letter's token. */
    ACCEPT,
    REVOKE
}
