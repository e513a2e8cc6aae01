package roundtable.problem;

import static roundtable.problem.ProblemAction.ACCEPT_OBJECTION;
import static roundtable.problem.ProblemAction.ANSWER;
import static roundtable.problem.ProblemAction.ANSWER_ACCEPTED;
import static roundtable.problem.ProblemAction.ANSWER_ASKING;
import static roundtable.problem.ProblemAction.ANSWER_NOT_SOLVED;
import static roundtable.problem.ProblemAction.ANSWER_PLANNED;
import static roundtable.problem.ProblemAction.ASK_EXTENSION;
import static roundtable.problem.ProblemAction.CALL;
import static roundtable.problem.ProblemAction.CHOOSE;
import static roundtable.problem.ProblemAction.CLAIM_SOLVED;
import static roundtable.problem.ProblemAction.CLOSE_CALL;
import static roundtable.problem.ProblemAction.CONFIRM;
import static roundtable.problem.ProblemAction.CONFIRM_BY_SILENCE;
import static roundtable.problem.ProblemAction.CONFIRM_BY_SUPPORTERS;
import static roundtable.problem.ProblemAction.DISPUTE;
import static roundtable.problem.ProblemAction.DISPUTE_ANSWER;
import static roundtable.problem.ProblemAction.DISPUTE_BY_SUPPORTERS;
import static roundtable.problem.ProblemAction.EDIT;
import static roundtable.problem.ProblemAction.EXTEND;
import static roundtable.problem.ProblemAction.FORWARD;
import static roundtable.problem.ProblemAction.INFORM;
import static roundtable.problem.ProblemAction.MARK_DUPLICATE;
import static roundtable.problem.ProblemAction.OBJECT_DUPLICATE;
import static roundtable.problem.ProblemAction.PUBLISH;
import static roundtable.problem.ProblemAction.REFUSE_EXTENSION;
import static roundtable.problem.ProblemAction.REGISTER;
import static roundtable.problem.ProblemAction.REOPEN;
import static roundtable.problem.ProblemAction.RETURN;
import static roundtable.problem.ProblemAction.SET_REGIME;
import static roundtable.problem.ProblemAction.START;
import static roundtable.problem.ProblemAction.SUBMIT;
import static roundtable.problem.ProblemAction.SUPPORT;
import static roundtable.problem.ProblemAction.UPHOLD_ANSWER;
import static roundtable.problem.ProblemAction.WITHDRAW;

import java.util.EnumSet;
import java.util.Set;
import roundtable.shared.state.StateMachine;

/** When something can happen to a problem; {@link ProblemPolicy} says by whom. */
public enum ProblemStatus {
    /** Its author is still writing, or a moderator has returned it. */
    DRAFT,
    /** Waits for a moderator. */
    SUBMITTED,
    /** Everybody sees it; the responsible body has not registered it yet. */
    OPEN,
    /** The body has a number for it, and a term to answer in. */
    REGISTERED,
    IN_WORK,
    /** Promised by a date. */
    PLANNED,
    /** Everybody may say how to solve it. */
    CALL_OPEN,
    /** The body says that it is solved; those whom it concerns have not said so yet. */
    SOLVED_CLAIMED,
    SOLVED,
    /** The body will not do it, and has said why. */
    NOT_SOLVED,
    /** The same as another one, which goes on. */
    DUPLICATE,
    WITHDRAWN;

    /** Somebody still has to do something about it. */
    static final Set<ProblemStatus> LIVE = EnumSet.of(OPEN, REGISTERED, IN_WORK, PLANNED, CALL_OPEN, SOLVED_CLAIMED);

    /** Nobody has to do anything about it any more, whatever was said before. */
    static final Set<ProblemStatus> OVER = EnumSet.of(DUPLICATE, WITHDRAWN);

    /** Those whom a body has answered, so that the answer can be disputed, and another one take its place. */
    static final Set<ProblemStatus> ANSWERED = EnumSet.of(IN_WORK, PLANNED, NOT_SOLVED);

    static final StateMachine<ProblemStatus, ProblemAction> LIFE = life();

    private static StateMachine<ProblemStatus, ProblemAction> life() {
        var life = new StateMachine<ProblemStatus, ProblemAction>(ProblemStatus.class)
                .on(EDIT, DRAFT, DRAFT)
                .on(SUBMIT, DRAFT, SUBMITTED)
                .on(WITHDRAW, DRAFT, WITHDRAWN)
                .on(PUBLISH, SUBMITTED, OPEN)
                .on(RETURN, SUBMITTED, DRAFT)
                .on(WITHDRAW, SUBMITTED, WITHDRAWN)
                .on(REGISTER, OPEN, REGISTERED)
                .on(FORWARD, OPEN, OPEN)
                .on(ANSWER_ASKING, REGISTERED, REGISTERED)
                .on(FORWARD, REGISTERED, OPEN)
                .on(CALL, REGISTERED, CALL_OPEN)
                .on(CALL, IN_WORK, CALL_OPEN)
                .on(CLAIM_SOLVED, IN_WORK, SOLVED_CLAIMED)
                .on(START, PLANNED, IN_WORK)
                .on(CLAIM_SOLVED, PLANNED, SOLVED_CLAIMED)
                .on(CLOSE_CALL, CALL_OPEN, IN_WORK)
                .on(CONFIRM, SOLVED_CLAIMED, SOLVED)
                .on(DISPUTE, SOLVED_CLAIMED, IN_WORK)
                .on(CONFIRM_BY_SUPPORTERS, SOLVED_CLAIMED, SOLVED)
                .on(DISPUTE_BY_SUPPORTERS, SOLVED_CLAIMED, IN_WORK)
                .on(CONFIRM_BY_SILENCE, SOLVED_CLAIMED, SOLVED)
                .on(REOPEN, SOLVED, IN_WORK)
                // Back to where it was, which the problem itself knows: OPEN stands for any live state.
                .on(OBJECT_DUPLICATE, DUPLICATE, OPEN);
        // The term runs on while solutions are asked for, and so does the way to more time, and to a word of its
        // author.
        EnumSet.of(REGISTERED, IN_WORK, CALL_OPEN).forEach(state -> life.on(ASK_EXTENSION, state, state)
                .on(EXTEND, state, state)
                .on(REFUSE_EXTENSION, state, state)
                .on(INFORM, state, state));
        // Those who have proposed are owed a word, whatever has become of the problem in the meantime.
        EnumSet.of(IN_WORK, PLANNED, SOLVED_CLAIMED, SOLVED, NOT_SOLVED)
                .forEach(state -> life.on(CHOOSE, state, state));
        EnumSet.of(SOLVED, NOT_SOLVED).forEach(state -> life.on(SET_REGIME, state, state));
        LIVE.forEach(state -> life.on(SUPPORT, state, state)
                .on(MARK_DUPLICATE, state, DUPLICATE)
                .on(ACCEPT_OBJECTION, state, state)
                .on(SET_REGIME, state, state)
                .on(WITHDRAW, state, WITHDRAWN));
        var answerable = EnumSet.copyOf(ANSWERED);
        answerable.add(REGISTERED);
        answerable.forEach(state -> life.on(ANSWER, state, state)
                .on(ANSWER_ACCEPTED, state, IN_WORK)
                .on(ANSWER_PLANNED, state, PLANNED)
                .on(ANSWER_NOT_SOLVED, state, NOT_SOLVED));
        ANSWERED.forEach(state -> life.on(DISPUTE_ANSWER, state, state).on(UPHOLD_ANSWER, state, state));
        EnumSet.of(CALL_OPEN, SOLVED_CLAIMED, SOLVED).forEach(state -> life.on(UPHOLD_ANSWER, state, state));
        return life;
    }
}
