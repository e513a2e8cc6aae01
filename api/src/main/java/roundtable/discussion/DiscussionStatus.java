package roundtable.discussion;

import static roundtable.discussion.DiscussionAction.ASK;
import static roundtable.discussion.DiscussionAction.CLOSE_BY_TIME;
import static roundtable.discussion.DiscussionAction.EDIT;
import static roundtable.discussion.DiscussionAction.EXTEND;
import static roundtable.discussion.DiscussionAction.FINISH;
import static roundtable.discussion.DiscussionAction.OPEN_BY_TIME;
import static roundtable.discussion.DiscussionAction.PUBLISH_OUTCOME;
import static roundtable.discussion.DiscussionAction.REMIND_BY_TIME;
import static roundtable.discussion.DiscussionAction.REVIEW;
import static roundtable.discussion.DiscussionAction.SCHEDULE;
import static roundtable.discussion.DiscussionAction.SUM_UP_BY_TIME;
import static roundtable.discussion.DiscussionAction.TAKE;

import roundtable.shared.state.StateMachine;

/** When something can happen to a discussion; {@link DiscussionPolicy} says by whom. */
enum DiscussionStatus {
    /** The Resource Center is still writing. */
    DRAFT,
    /** Announced; nobody speaks yet. */
    SCHEDULED,
    /** Everybody may speak. */
    OPEN,
    /** Everybody reads; the facilitator writes the outcome. */
    SUMMING_UP,
    /** With an outcome. */
    CLOSED,
    /** Nobody has written an outcome in time; a late one is possible. */
    CLOSED_WITHOUT_OUTCOME,
    /** It is time to say what became of the outcome. */
    REVIEW_DUE;

    static final StateMachine<DiscussionStatus, DiscussionAction> LIFE = life();

    private static StateMachine<DiscussionStatus, DiscussionAction> life() {
        var life = new StateMachine<DiscussionStatus, DiscussionAction>(DiscussionStatus.class)
                .on(EDIT, DRAFT, DRAFT)
                .on(SCHEDULE, DRAFT, SCHEDULED)
                .on(EDIT, SCHEDULED, SCHEDULED)
                .on(OPEN_BY_TIME, SCHEDULED, OPEN)
                .on(ASK, OPEN, OPEN)
                .on(EXTEND, OPEN, OPEN)
                .on(FINISH, OPEN, SUMMING_UP)
                .on(SUM_UP_BY_TIME, OPEN, SUMMING_UP)
                .on(PUBLISH_OUTCOME, SUMMING_UP, CLOSED)
                .on(CLOSE_BY_TIME, SUMMING_UP, CLOSED_WITHOUT_OUTCOME)
                .on(PUBLISH_OUTCOME, CLOSED_WITHOUT_OUTCOME, CLOSED)
                .on(REMIND_BY_TIME, CLOSED, REVIEW_DUE)
                .on(REVIEW, REVIEW_DUE, CLOSED);
        for (var state : values()) {
            life.on(TAKE, state, state);
        }
        return life;
    }
}
