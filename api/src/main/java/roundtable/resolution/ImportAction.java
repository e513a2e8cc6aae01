package roundtable.resolution;

/** What can be done with an import; each is for the staff of the Resource Center and for administrators. */
enum ImportAction {
    CHANGE,
    PUBLISH,
    DISCARD
}
