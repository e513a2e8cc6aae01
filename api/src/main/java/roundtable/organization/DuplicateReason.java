package roundtable.organization;

/** Why two may be one. */
enum DuplicateReason {
    /** One ИНН, and nothing says that they are branches. */
    SAME_INN,
    /** One ИНН with two ОГРН: a mistyped number, or an entrepreneur who registered anew. */
    INN_OF_OTHER_OGRN,
    /** One name in one region, and not two numbers. */
    SAME_NAME,
    /** Names with a few other letters in one municipality, and not two numbers. */
    SIMILAR_NAME
}
