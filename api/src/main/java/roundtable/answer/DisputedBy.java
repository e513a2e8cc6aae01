package roundtable.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who disputes an answer. */
@Schema(name = "AnswerDisputedBy")
public enum DisputedBy {
    /** Somebody of the authors. */
    AUTHOR,
    /** Ten of those who stand behind it. */
    SUPPORTERS,
    /** An organization that stands behind a proposal. */
    ENDORSER
}
