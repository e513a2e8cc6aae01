package roundtable.initiative;

/** What people are reminded of when time passes; once for an initiative, a reminder, and a term. */
enum Reminder {
    /** Everybody has spoken: the council may vote. */
    DISCUSSION_OVER,
    /** Half of a term has passed. */
    HALF,
    THREE_DAYS,
    /** The term ends with this day. */
    LAST_DAY,
    /** A term has passed since yesterday; the council is told too. */
    OVERDUE,
    /** The first tax period with the relief is over. */
    EVALUATION_DUE
}
