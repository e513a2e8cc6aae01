package roundtable.moderation;

import static roundtable.moderation.CaseAction.APPEAL;
import static roundtable.moderation.CaseAction.CLAIM;
import static roundtable.moderation.CaseAction.CLOSE;
import static roundtable.moderation.CaseAction.HIDE;
import static roundtable.moderation.CaseAction.KEEP;
import static roundtable.moderation.CaseAction.MASK;
import static roundtable.moderation.CaseAction.OVERTURN;
import static roundtable.moderation.CaseAction.RELEASE;
import static roundtable.moderation.CaseAction.REOPEN;
import static roundtable.moderation.CaseAction.RESTRICT;
import static roundtable.moderation.CaseAction.UPHOLD;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.state.StateMachine;

/** When something can be done to a case (dialogue.md 2.6); {@link CasePolicy} says by whom. */
@Schema(name = "ModerationStatus")
enum CaseStatus {
    OPEN,
    CLAIMED,
    KEPT,
    MASKED,
    HIDDEN,
    AUTHOR_RESTRICTED,
    APPEALED,
    UPHELD,
    OVERTURNED,
    CLOSED;

    static final StateMachine<CaseStatus, CaseAction> LIFE = new StateMachine<CaseStatus, CaseAction>(CaseStatus.class)
            .on(CLAIM, OPEN, CLAIMED)
            // Again by the same moderator, or by another one when the time of the first is over.
            .on(CLAIM, CLAIMED, CLAIMED)
            .on(RELEASE, CLAIMED, OPEN)
            .on(KEEP, CLAIMED, KEPT)
            .on(MASK, CLAIMED, MASKED)
            .on(HIDE, CLAIMED, HIDDEN)
            .on(RESTRICT, CLAIMED, AUTHOR_RESTRICTED)
            .on(REOPEN, KEPT, OPEN)
            .on(APPEAL, MASKED, APPEALED)
            .on(APPEAL, HIDDEN, APPEALED)
            .on(APPEAL, AUTHOR_RESTRICTED, APPEALED)
            .on(CLOSE, MASKED, CLOSED)
            .on(CLOSE, HIDDEN, CLOSED)
            .on(CLOSE, AUTHOR_RESTRICTED, CLOSED)
            .on(UPHOLD, APPEALED, UPHELD)
            .on(OVERTURN, APPEALED, OVERTURNED);
}
