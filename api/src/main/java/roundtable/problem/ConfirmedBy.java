package roundtable.problem;

/** By what a problem counts as solved; the two are counted apart. */
enum ConfirmedBy {
    AUTHOR,
    /** Nobody has objected in time. */
    SILENCE
}
