package roundtable.answer;

/** What has a term of its own, and how many days the law, or the platform where the law is silent, gives for it at most. */
public enum TermAction {
    /** The body takes on what came to it. */
    REGISTER(Terms.REGISTER_DAYS),
    /** The body answers, from its registration on. */
    ANSWER(Terms.ANSWER_DAYS),
    /** The head of the body gives more time, from the day on which it was to answer. */
    EXTEND(Terms.EXTENSION_DAYS),
    /** The body gives it to another one, from its registration on. */
    FORWARD(Terms.FORWARD_DAYS);

    private final int days;

    TermAction(int days) {
        this.days = days;
    }

    /** Calendar days by 59-FZ, articles 8 and 12. */
    int days() {
        return days;
    }
}
