package roundtable.answer;

/** Why a body declines. */
public enum RefusalBasis {
    /** The law does not allow it. */
    LAW,
    /** There is no money for it. */
    MONEY,
    /** It is not the body's to decide. */
    COMPETENCE,
    /** The body does not think it right. */
    EXPEDIENCY
}
