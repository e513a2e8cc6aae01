package roundtable.organization;

import static roundtable.organization.DuplicateAction.DISMISS;
import static roundtable.organization.DuplicateAction.REOPEN;

import roundtable.shared.state.StateMachine;

/** What has become of a pair that looks like one organization. */
enum DuplicateStatus {
    /** Waits for somebody's look. */
    OPEN,
    /** They are two; the pair is not found anew. */
    DISMISSED,
    /** They were one, and are now. */
    MERGED;

    static final StateMachine<DuplicateStatus, DuplicateAction> LIFE = new StateMachine<
                    DuplicateStatus, DuplicateAction>(DuplicateStatus.class)
            .on(DISMISS, OPEN, DISMISSED)
            .on(REOPEN, DISMISSED, OPEN);
}
