package roundtable.moderation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a moderator decides. */
@Schema(name = "ModerationOutcome")
enum Outcome {
    /** Nothing is wrong with it. */
    KEPT(CaseAction.KEEP),
    /** What people wrote there is taken away. */
    MASKED(CaseAction.MASK),
    /** The thing is taken away. */
    HIDDEN(CaseAction.HIDE),
    /** The thing is taken away, and for some days its authors change nothing here. */
    AUTHOR_RESTRICTED(CaseAction.RESTRICT);

    private final CaseAction action;

    Outcome(CaseAction action) {
        this.action = action;
    }

    CaseAction action() {
        return action;
    }
}
