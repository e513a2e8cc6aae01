package roundtable.problem;

/** Who speaks, and so what has to be said. */
enum ProblemKind {
    /** A resident or an organization says what is wrong. */
    STATEMENT,
    /** A body says what it wants solved: with goal, criteria, deadline and resources. */
    SOCIAL_ORDER
}
