package roundtable.proposal;

import static roundtable.proposal.MergeAction.AGREE;
import static roundtable.proposal.MergeAction.CANCEL;
import static roundtable.proposal.MergeAction.DECLINE;
import static roundtable.proposal.MergeAction.LAPSE;
import static roundtable.proposal.MergeAction.UNITE;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.state.StateMachine;

/** How a merge stands; {@link MergePolicy} says by whom it goes on. */
@Schema(name = "ProposalMergeStatus")
enum MergeStatus {
    /** The authors of both have two weeks to agree. */
    PROPOSED,
    MERGED,
    /** One of the authors said no. */
    DECLINED,
    /** A moderator has taken it back, or it has no sense any more. */
    CANCELLED,
    /** Somebody was silent, which is a no. */
    LAPSED;

    static final StateMachine<MergeStatus, MergeAction> LIFE = new StateMachine<MergeStatus, MergeAction>(
                    MergeStatus.class)
            .on(AGREE, PROPOSED, PROPOSED)
            .on(UNITE, PROPOSED, MERGED)
            .on(DECLINE, PROPOSED, DECLINED)
            .on(CANCEL, PROPOSED, CANCELLED)
            .on(LAPSE, PROPOSED, LAPSED);
}
