package roundtable.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a dispute ended. */
@Schema(name = "AnswerDisputeDecision")
public enum DisputeDecision {
    /** The answer stands. */
    UPHELD,
    /** Another answer has taken its place. */
    REPLACED
}
