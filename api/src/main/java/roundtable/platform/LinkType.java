package roundtable.platform;

/** What a platform can work on. */
enum LinkType {
    PROBLEM,
    PROPOSAL,
    DISCUSSION
}
