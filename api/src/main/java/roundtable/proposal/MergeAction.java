package roundtable.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done with a merge. When: {@link MergeStatus}; who: {@link MergePolicy}. */
@Schema(name = "ProposalMergeAction")
enum MergeAction {
    /** An author agrees to the present words of both. The state stays. */
    AGREE,
    DECLINE,
    /** A moderator takes it back. */
    CANCEL,
    /** All have agreed: follows from the last one's word. */
    UNITE,
    /** Two weeks are over: done by the platform itself. */
    LAPSE
}
