package roundtable.answer;

/** When those who have to do something are told of a term; the latest that is due, once for a term. */
public enum Reminder {
    /** Half of the term has passed. */
    HALF,
    /** Three days are left; only of terms of which that is less than a half. */
    THREE_DAYS,
    /** The term ends with this day. */
    LAST_DAY,
    /** The term has passed since yesterday; the head of the body is told too. */
    OVERDUE
}
