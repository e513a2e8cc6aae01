package roundtable.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who disputes an answer. */
@Schema(name = "AnswerDisputedBy")
enum DisputedBy {
    /** Somebody of the authors. */
    AUTHOR,
    /** Ten of those who stand behind the proposal. */
    SUPPORTERS,
    /** An organization that stands behind it. */
    ENDORSER
}
