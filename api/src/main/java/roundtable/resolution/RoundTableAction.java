package roundtable.resolution;

/** What can be done with a published round table. */
enum RoundTableAction {
    /** Correct the title, the day, the place, and say which organization an addressee is. */
    CHANGE,
    /** Say by which number a weakness is to get smaller. */
    SET_TARGET
}
