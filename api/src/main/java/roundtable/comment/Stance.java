package roundtable.comment;

/** Whether a comment is in favour of the thing. */
public enum Stance {
    IN_FAVOUR,
    AGAINST,
    NEUTRAL
}
