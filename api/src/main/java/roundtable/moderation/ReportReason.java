package roundtable.moderation;

/** Why somebody reports a thing. */
enum ReportReason {
    PERSONAL_DATA(true),
    THREAT(true),
    ILLEGAL(true),
    INSULT(false),
    SPAM(false),
    MISLEADING(false);

    private final boolean urgent;

    ReportReason(boolean urgent) {
        this.urgent = urgent;
    }

    /** Within 24 hours instead of 72. */
    boolean isUrgent() {
        return urgent;
    }
}
