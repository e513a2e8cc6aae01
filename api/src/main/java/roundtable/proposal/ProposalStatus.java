package roundtable.proposal;

import static roundtable.proposal.ProposalAction.ABSORB;
import static roundtable.proposal.ProposalAction.AMEND;
import static roundtable.proposal.ProposalAction.ANSWER;
import static roundtable.proposal.ProposalAction.ANSWER_ACCEPTED;
import static roundtable.proposal.ProposalAction.ANSWER_ASKING;
import static roundtable.proposal.ProposalAction.ANSWER_DECLINED;
import static roundtable.proposal.ProposalAction.ANSWER_EXISTING;
import static roundtable.proposal.ProposalAction.ASK_EXTENSION;
import static roundtable.proposal.ProposalAction.ASK_WITHDRAWAL;
import static roundtable.proposal.ProposalAction.CLAIM_DONE;
import static roundtable.proposal.ProposalAction.COMPLETE_MILESTONE;
import static roundtable.proposal.ProposalAction.CONFIRM;
import static roundtable.proposal.ProposalAction.CONFIRM_BY_SILENCE;
import static roundtable.proposal.ProposalAction.CONFIRM_BY_SUPPORTERS;
import static roundtable.proposal.ProposalAction.DISPUTE;
import static roundtable.proposal.ProposalAction.DISPUTE_ANSWER;
import static roundtable.proposal.ProposalAction.DISPUTE_BY_SUPPORTERS;
import static roundtable.proposal.ProposalAction.EDIT;
import static roundtable.proposal.ProposalAction.ENDORSE;
import static roundtable.proposal.ProposalAction.ENTER_PAPER;
import static roundtable.proposal.ProposalAction.EXPIRE;
import static roundtable.proposal.ProposalAction.EXTEND;
import static roundtable.proposal.ProposalAction.FORWARD;
import static roundtable.proposal.ProposalAction.INFORM;
import static roundtable.proposal.ProposalAction.INVITE;
import static roundtable.proposal.ProposalAction.JOIN;
import static roundtable.proposal.ProposalAction.LEAVE;
import static roundtable.proposal.ProposalAction.MERGE;
import static roundtable.proposal.ProposalAction.PUBLISH;
import static roundtable.proposal.ProposalAction.REACH;
import static roundtable.proposal.ProposalAction.REFUSE_EXTENSION;
import static roundtable.proposal.ProposalAction.RENEW;
import static roundtable.proposal.ProposalAction.RETURN;
import static roundtable.proposal.ProposalAction.SET_REGIME;
import static roundtable.proposal.ProposalAction.SPLIT;
import static roundtable.proposal.ProposalAction.START;
import static roundtable.proposal.ProposalAction.SUBMIT;
import static roundtable.proposal.ProposalAction.SUPPORT;
import static roundtable.proposal.ProposalAction.TAKE_AMENDMENT;
import static roundtable.proposal.ProposalAction.TAKE_OVER;
import static roundtable.proposal.ProposalAction.UPHOLD_ANSWER;
import static roundtable.proposal.ProposalAction.WITHDRAW;

import java.util.EnumSet;
import java.util.Set;
import roundtable.shared.state.StateMachine;

/** When something can happen to a proposal; {@link ProposalPolicy} says by whom. */
public enum ProposalStatus {
    /** Its author is still writing, or a moderator has returned it. */
    DRAFT,
    /** Waits for a moderator. */
    SUBMITTED,
    /** The support phase: everybody sees it and may stand behind it. */
    OPEN,
    /** Enough stand behind it: its words are frozen, the body has a number and a term. */
    UNDER_REVIEW,
    /** The body has promised it. */
    ACCEPTED,
    DECLINED,
    /** What it asks for is there already. */
    CLOSED_EXISTING,
    IMPLEMENTING,
    /** The body says that it is done; the author has not said so yet. */
    IMPLEMENTED_CLAIMED,
    IMPLEMENTED,
    /** Too few stood behind it in time. */
    NO_SUPPORT,
    WITHDRAWN,
    /** Goes on in another one. */
    MERGED;

    /** Those whom a body has answered, so that another answer may take the place of the first. */
    static final Set<ProposalStatus> ANSWERED = EnumSet.of(ACCEPTED, DECLINED, CLOSED_EXISTING);

    /** Those behind which one may stand. */
    static final Set<ProposalStatus> SUPPORTED = EnumSet.of(OPEN, UNDER_REVIEW, ACCEPTED, IMPLEMENTING);

    /** Those that may turn out to be official: what somebody waits for, or has waited for. */
    static final Set<ProposalStatus> REGISTRABLE = EnumSet.of(
            OPEN, UNDER_REVIEW, ACCEPTED, DECLINED, CLOSED_EXISTING, IMPLEMENTING, IMPLEMENTED_CLAIMED, IMPLEMENTED);

    /** While its authors still decide about it: it can be joined, and taken back. */
    static final Set<ProposalStatus> JOINED = EnumSet.of(DRAFT, SUBMITTED, OPEN, UNDER_REVIEW);

    static final StateMachine<ProposalStatus, ProposalAction> LIFE = life();

    private static StateMachine<ProposalStatus, ProposalAction> life() {
        var life = new StateMachine<ProposalStatus, ProposalAction>(ProposalStatus.class)
                .on(EDIT, DRAFT, DRAFT)
                .on(SUBMIT, DRAFT, SUBMITTED)
                .on(PUBLISH, SUBMITTED, OPEN)
                .on(RETURN, SUBMITTED, DRAFT)
                .on(EDIT, OPEN, OPEN)
                .on(REACH, OPEN, UNDER_REVIEW)
                .on(EXPIRE, OPEN, NO_SUPPORT)
                .on(RENEW, NO_SUPPORT, OPEN)
                .on(ENTER_PAPER, OPEN, OPEN)
                .on(AMEND, OPEN, OPEN)
                .on(TAKE_AMENDMENT, OPEN, OPEN)
                .on(MERGE, OPEN, MERGED)
                .on(ABSORB, OPEN, OPEN)
                .on(SPLIT, OPEN, OPEN)
                .on(FORWARD, OPEN, OPEN)
                .on(FORWARD, UNDER_REVIEW, UNDER_REVIEW)
                .on(ASK_EXTENSION, UNDER_REVIEW, UNDER_REVIEW)
                .on(EXTEND, UNDER_REVIEW, UNDER_REVIEW)
                .on(REFUSE_EXTENSION, UNDER_REVIEW, UNDER_REVIEW)
                .on(ANSWER_ASKING, UNDER_REVIEW, UNDER_REVIEW)
                .on(INFORM, UNDER_REVIEW, UNDER_REVIEW)
                .on(START, ACCEPTED, IMPLEMENTING)
                .on(COMPLETE_MILESTONE, IMPLEMENTING, IMPLEMENTING)
                .on(CLAIM_DONE, IMPLEMENTING, IMPLEMENTED_CLAIMED)
                .on(CONFIRM, IMPLEMENTED_CLAIMED, IMPLEMENTED)
                .on(DISPUTE, IMPLEMENTED_CLAIMED, IMPLEMENTING)
                .on(CONFIRM_BY_SUPPORTERS, IMPLEMENTED_CLAIMED, IMPLEMENTED)
                .on(DISPUTE_BY_SUPPORTERS, IMPLEMENTED_CLAIMED, IMPLEMENTING)
                .on(CONFIRM_BY_SILENCE, IMPLEMENTED_CLAIMED, IMPLEMENTED);
        JOINED.forEach(state -> life.on(INVITE, state, state)
                .on(JOIN, state, state)
                .on(WITHDRAW, state, WITHDRAWN)
                .on(ASK_WITHDRAWAL, state, state)
                .on(TAKE_OVER, state, state));
        EnumSet.complementOf(EnumSet.of(WITHDRAWN, MERGED)).forEach(state -> life.on(LEAVE, state, state));
        REGISTRABLE.forEach(state -> life.on(SET_REGIME, state, state));
        SUPPORTED.forEach(state -> life.on(SUPPORT, state, state).on(ENDORSE, state, state));
        var answerable = EnumSet.copyOf(ANSWERED);
        answerable.add(UNDER_REVIEW);
        answerable.forEach(state -> life.on(ANSWER, state, state)
                .on(ANSWER_ACCEPTED, state, ACCEPTED)
                .on(ANSWER_DECLINED, state, DECLINED)
                .on(ANSWER_EXISTING, state, CLOSED_EXISTING));
        // What is being carried out is answered anew only when the answer, or that all is done, is disputed; work that
        // was promised goes on.
        life.on(ANSWER, IMPLEMENTING, IMPLEMENTING)
                .on(ANSWER_ACCEPTED, IMPLEMENTING, IMPLEMENTING)
                .on(ANSWER_DECLINED, IMPLEMENTING, DECLINED)
                .on(ANSWER_EXISTING, IMPLEMENTING, CLOSED_EXISTING);
        var disputable = EnumSet.copyOf(ANSWERED);
        disputable.add(IMPLEMENTING);
        disputable.forEach(state -> life.on(DISPUTE_ANSWER, state, state).on(UPHOLD_ANSWER, state, state));
        EnumSet.of(IMPLEMENTED_CLAIMED, IMPLEMENTED).forEach(state -> life.on(UPHOLD_ANSWER, state, state));
        return life;
    }
}
