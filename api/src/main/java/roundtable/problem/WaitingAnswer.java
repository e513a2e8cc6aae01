package roundtable.problem;

/** For what an official answer waits. */
enum WaitingAnswer {
    /** A second officer has to sign it. */
    SIGNATURE,
    /** It is disputed: an officer who has not given it has to decide. */
    DECISION
}
