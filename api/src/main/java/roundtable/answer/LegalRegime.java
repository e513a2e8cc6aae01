package roundtable.answer;

/** What an answer is by law. */
public enum LegalRegime {
    /** The body has bound itself to the terms of 59-FZ; this is no official appeal. */
    VOLUNTARY,
    /** An official appeal by 59-FZ, in the body's own system. */
    APPEAL,
    /** Mirrored from the state's feedback platform. */
    POS
}
