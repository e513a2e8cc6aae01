package roundtable.proposal;

/** What came of somebody's wish to stand behind a proposal. */
enum Support {
    /** They never did before. */
    NEW,
    /** They had taken it back. */
    AGAIN,
    /** They stand behind it already. */
    KEPT;

    /** Whether one more stands behind it now. */
    boolean isFresh() {
        return this != KEPT;
    }
}
