package roundtable.problem;

/** Why a body declines. */
enum RefusalBasis {
    LAW,
    MONEY,
    COMPETENCE,
    EXPEDIENCY
}
