package roundtable.problem;

/** By what a problem counts as solved; the three are counted apart. */
enum ConfirmedBy {
    AUTHOR,
    /** Three of those whom it concerns. */
    SUPPORTERS,
    /** Nobody has objected in time. */
    SILENCE
}
