package roundtable.discussion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a discussion has come to. */
@Schema(name = "DiscussionOutcomeKind", description = "What a discussion has come to")
enum OutcomeKind {
    DECISION,
    RECOMMENDATION,
    STATEMENT,
    /** The sides do not agree; what each of them says is written down. */
    NO_AGREEMENT
}
