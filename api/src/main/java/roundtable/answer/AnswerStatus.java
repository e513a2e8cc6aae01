package roundtable.answer;

import static roundtable.answer.AnswerAction.DISPUTE;
import static roundtable.answer.AnswerAction.EDIT;
import static roundtable.answer.AnswerAction.PUBLISH;
import static roundtable.answer.AnswerAction.RATE;
import static roundtable.answer.AnswerAction.REMOVE;
import static roundtable.answer.AnswerAction.REPLACE;
import static roundtable.answer.AnswerAction.SCHEDULE;
import static roundtable.answer.AnswerAction.SIGN;
import static roundtable.answer.AnswerAction.UPHOLD;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.state.StateMachine;

/** When something can happen to an official answer (dialogue 2.4). */
@Schema(name = "OfficialAnswerStatus")
public enum AnswerStatus {
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

    public static final StateMachine<AnswerStatus, AnswerAction> LIFE = new StateMachine<AnswerStatus, AnswerAction>(
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
    public static final Set<AnswerStatus> HOLDING = EnumSet.of(PUBLISHED, DISPUTED, UPHELD);

    /** Everybody may read it. */
    public boolean isPublic() {
        return HOLDING.contains(this) || this == SUPERSEDED;
    }
}
