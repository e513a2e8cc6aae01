package roundtable.answer;

/** For what an official answer waits. */
public enum WaitingAnswer {
    /** A second officer has to sign it. */
    SIGNATURE,
    /** It is signed, and will be published on its day. */
    SCHEDULED,
    /** It is disputed: an officer who has not given it has to decide. */
    DECISION
}
