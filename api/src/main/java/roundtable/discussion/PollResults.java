package roundtable.discussion;

/** From when on the results of a poll are shown. It is fixed with the question, so that nobody opens them early. */
enum PollResults {
    /** While people answer. */
    ALWAYS,
    /** To whoever has answered; to everybody when the poll is over. */
    AFTER_ANSWER,
    /** When the poll is over: those who answer late do not follow those who answered early. */
    AFTER_CLOSE;

    /** Whether they are shown now to somebody. */
    boolean areShown(boolean open, boolean answered) {
        return !open || this == ALWAYS || (this == AFTER_ANSWER && answered);
    }
}
