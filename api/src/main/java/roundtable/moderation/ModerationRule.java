package roundtable.moderation;

/** The published rules; every decision names one. Their texts stand in the message files. */
enum ModerationRule {
    PERSONAL_DATA,
    THREATS,
    ILLEGAL,
    INSULTS,
    SPAM,
    MISLEADING,
    /** For decisions to keep: nothing of the above. */
    NO_VIOLATION
}
