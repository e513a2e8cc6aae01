package roundtable.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a dispute ended. */
@Schema(name = "AnswerDisputeDecision")
enum DisputeDecision {
    /** The answer stands. */
    UPHELD,
    /** Another answer has taken its place. */
    REPLACED
}
