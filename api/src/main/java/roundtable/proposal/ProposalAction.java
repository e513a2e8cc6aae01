package roundtable.proposal;

/** What can be done with a proposal. When: {@link ProposalStatus}; who: {@link ProposalPolicy}. */
enum ProposalAction {
    /** Change what is said: {@code PATCH}. In the support phase it makes a new version. */
    EDIT,
    SUBMIT,
    PUBLISH,
    /** A moderator gives it back with a reason. */
    RETURN,
    /** A person stands behind it: {@code POST …/supports}. The state stays. */
    SUPPORT,
    /** An organization stands behind it: {@code POST …/endorsements}. The state stays. */
    ENDORSE,
    /** Signatures on paper, counted apart: {@code POST …/paper-supports}. The state stays. */
    ENTER_PAPER,
    /** Enough stand behind it: done by the platform itself. */
    REACH,
    /** The support phase is over: done by the platform itself. */
    EXPIRE,
    /** A second support phase, once in twelve months. */
    RENEW,
    /** Ask somebody to propose together: {@code POST …/co-authors}. The state stays. */
    INVITE,
    /** Somebody proposes together with the others now: follows from their answer. The state stays. */
    JOIN,
    /** Somebody no longer does: follows from their word. The state stays. */
    LEAVE,
    /** Take it back; with co-authors all of them have to agree. */
    WITHDRAW,
    /** The first author wants to take it back, and the others are heard: follows from that wish. The state stays. */
    ASK_WITHDRAWAL,
    /** An author goes on with what the first one wants to take back. The state stays. */
    TAKE_OVER,
    /** Ask for other words: {@code POST …/amendments}. The state stays. */
    AMEND,
    /** The authors take the words of an amendment: follows from that. The state stays. */
    TAKE_AMENDMENT,
    /** Ask the authors of two proposals to unite them; it goes on in the other one: {@code POST …/merges}. */
    MERGE,
    /** Another proposal goes on in this one: follows from a merge. The state stays. */
    ABSORB,
    /** Make two or more of it: {@code POST …/parts}. The state stays. */
    SPLIT,
    /** It goes to another body. */
    FORWARD,
    /** An officer asks the head of the body for more time, with a reason. The state stays. */
    ASK_EXTENSION,
    /** Once more time to answer, with a reason: by the head of the body. The state stays. */
    EXTEND,
    /** The head of the body gives no more time. The state stays. */
    REFUSE_EXTENSION,
    /** Write an official answer: {@code POST …/official-answers}. Its publication makes the step. */
    ANSWER,
    /** An answer was published that promises something: follows from the answer. */
    ANSWER_ACCEPTED,
    /** An answer was published that declines: follows from the answer. */
    ANSWER_DECLINED,
    /** An answer was published that shows what there is already: follows from the answer. */
    ANSWER_EXISTING,
    /** An answer was published that asks the author: follows from the answer. */
    ANSWER_ASKING,
    /** An author tells what the body has asked for: its clock goes on. The state stays. */
    INFORM,
    /** The answer is disputed: follows from that. The state stays. */
    DISPUTE_ANSWER,
    /** Another officer lets a disputed answer stand: follows from that. The state stays. */
    UPHOLD_ANSWER,
    /**
     * Say what it is by law: an official appeal, or a message of the feedback platform, with its number there. The state
     * stays; an appeal in its support phase needs no more support.
     */
    SET_REGIME,
    /** The body begins to carry it out. */
    START,
    /** A milestone is reached: {@code POST …/milestones/{milestone}/actions/complete}. The state stays. */
    COMPLETE_MILESTONE,
    /** The body says that all is done, and shows it. */
    CLAIM_DONE,
    CONFIRM,
    DISPUTE,
    /** Three supporters say so: done by the platform itself. */
    CONFIRM_BY_SUPPORTERS,
    /** Three supporters say no: done by the platform itself. */
    DISPUTE_BY_SUPPORTERS,
    /** Nobody has objected for two weeks: done by the platform itself. */
    CONFIRM_BY_SILENCE
}
