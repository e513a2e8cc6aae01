package roundtable.discussion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.state.StateMachine;

/** How a statement stands. */
@Schema(name = "OpinionStatus")
enum OpinionStatus {
    /** Waits for a moderator. */
    SUBMITTED,
    PUBLISHED,
    /** A moderator has said why it cannot stand there. */
    RETURNED;

    static final StateMachine<OpinionStatus, OpinionAction> LIFE = new StateMachine<OpinionStatus, OpinionAction>(
                    OpinionStatus.class)
            .on(OpinionAction.PUBLISH, SUBMITTED, PUBLISHED)
            .on(OpinionAction.RETURN, SUBMITTED, RETURNED)
            .on(OpinionAction.VOTE, PUBLISHED, PUBLISHED);
}
