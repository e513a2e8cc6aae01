package roundtable.problem;

/** What can be done with a problem. When: {@link ProblemStatus}; who: {@link ProblemPolicy}. */
enum ProblemAction {
    /** Change what is said: {@code PATCH}. */
    EDIT,
    SUBMIT,
    PUBLISH,
    /** A moderator gives it back with a reason. */
    RETURN,
    /** «This concerns me too»: {@code PUT} and {@code DELETE …/concern}. The state stays. */
    SUPPORT,
    /** What it is by law, with its number where it was made officially. The state stays. */
    SET_REGIME,
    /** The responsible body takes it on; its term to answer begins. */
    REGISTER,
    /** It goes to another body. */
    FORWARD,
    /** An officer asks the head of the body for more time, with a reason. The state stays. */
    ASK_EXTENSION,
    /** Once more time, with a reason: by the head of the body. The state stays. */
    EXTEND,
    /** The head of the body gives no more time. The state stays. */
    REFUSE_EXTENSION,
    /** Write an official answer; it leads nowhere before another officer has signed it. */
    ANSWER,
    /** An official answer after which the body works on it: follows from the answer itself. */
    ANSWER_ACCEPTED,
    /** An official answer that names a date: follows from the answer itself. */
    ANSWER_PLANNED,
    /** An official answer after which nothing will be done: follows from the answer itself. */
    ANSWER_NOT_SOLVED,
    /** An official answer that asks the author: follows from the answer itself. */
    ANSWER_ASKING,
    /** The author tells what the body has asked for: its clock goes on. The state stays. */
    INFORM,
    /** It is no answer: follows from a dispute. */
    DISPUTE_ANSWER,
    /** A disputed answer stands: follows from the other officer's decision. */
    UPHOLD_ANSWER,
    START,
    /** The body asks everybody for solutions. */
    CALL,
    CLOSE_CALL,
    /** The body says within 30 days which of the solutions it has chosen, and why. The state stays. */
    CHOOSE,
    /** The body says that it is solved, and shows it. */
    CLAIM_SOLVED,
    CONFIRM,
    DISPUTE,
    /** Three of those whom it concerns say so: done by the platform itself. */
    CONFIRM_BY_SUPPORTERS,
    /** Three of those whom it concerns say no: done by the platform itself. */
    DISPUTE_BY_SUPPORTERS,
    /** Nobody has objected for two weeks: done by the platform itself. */
    CONFIRM_BY_SILENCE,
    /** It is back. */
    REOPEN,
    /** A moderator says that it is the same as another one. */
    MARK_DUPLICATE,
    /** The author says in seven days that it is not: it goes on where it was. */
    OBJECT_DUPLICATE,
    /** A moderator agrees with the author's objection. The state stays. */
    ACCEPT_OBJECTION,
    WITHDRAW
}
