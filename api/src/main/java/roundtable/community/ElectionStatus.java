package roundtable.community;

/** How an election stands. */
enum ElectionStatus {
    OPEN,
    /** One member has more votes than any other. */
    DECIDED,
    /** Several members have the same most votes: nobody is chosen. */
    TIED,
    /** Nobody has voted. */
    WITHOUT_VOTES
}
