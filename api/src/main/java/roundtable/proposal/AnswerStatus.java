package roundtable.proposal;

import static roundtable.proposal.AnswerAction.DISPUTE;
import static roundtable.proposal.AnswerAction.EDIT;
import static roundtable.proposal.AnswerAction.PUBLISH;
import static roundtable.proposal.AnswerAction.RATE;
import static roundtable.proposal.AnswerAction.REMOVE;
import static roundtable.proposal.AnswerAction.REPLACE;
import static roundtable.proposal.AnswerAction.SCHEDULE;
import static roundtable.proposal.AnswerAction.SIGN;
import static roundtable.proposal.AnswerAction.UPHOLD;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.state.StateMachine;

/** When something can happen to an official answer (dialogue 2.4). */
@Schema(name = "ProposalAnswerStatus")
enum AnswerStatus {
    /** An officer is writing it. */
    DRAFT,
    /** Another officer has put their name to it. */
    SIGNED,
    /** It will be published when its day comes. */
    SCHEDULED,
    PUBLISHED,
    /** Somebody says that it is no answer; another officer has to decide. */
    DISPUTED,
    /** It was disputed, and stands. */
    UPHELD,
    /** Another answer has taken its place; it stays readable. */
    SUPERSEDED;

    static final StateMachine<AnswerStatus, AnswerAction> LIFE = new StateMachine<AnswerStatus, AnswerAction>(
                    AnswerStatus.class)
            .on(EDIT, DRAFT, DRAFT)
            .on(SIGN, DRAFT, SIGNED)
            .on(REMOVE, DRAFT, DRAFT)
            .on(SCHEDULE, SIGNED, SCHEDULED)
            .on(PUBLISH, SIGNED, PUBLISHED)
            .on(REMOVE, SCHEDULED, SCHEDULED)
            .on(PUBLISH, SCHEDULED, PUBLISHED)
            .on(RATE, PUBLISHED, PUBLISHED)
            .on(DISPUTE, PUBLISHED, DISPUTED)
            .on(REPLACE, PUBLISHED, SUPERSEDED)
            .on(RATE, DISPUTED, DISPUTED)
            .on(UPHOLD, DISPUTED, UPHELD)
            .on(REPLACE, DISPUTED, SUPERSEDED)
            .on(RATE, UPHELD, UPHELD)
            .on(REPLACE, UPHELD, SUPERSEDED);

    /** Those that hold until another one takes their place. */
    static final Set<AnswerStatus> HOLDING = EnumSet.of(PUBLISHED, DISPUTED, UPHELD);

    /** Everybody may read it. */
    boolean isPublic() {
        return HOLDING.contains(this) || this == SUPERSEDED;
    }
}
