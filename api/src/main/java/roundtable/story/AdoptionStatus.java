package roundtable.story;

import roundtable.shared.state.StateMachine;

/** How an adoption stands. */
enum AdoptionStatus {
    ANNOUNCED,
    /** The result is shown. */
    DONE,
    /** The organization has given up; it may announce anew. */
    ABANDONED;

    static final StateMachine<AdoptionStatus, AdoptionAction> LIFE = new StateMachine<AdoptionStatus, AdoptionAction>(
                    AdoptionStatus.class)
            .on(AdoptionAction.COMPLETE, ANNOUNCED, DONE)
            .on(AdoptionAction.ABANDON, ANNOUNCED, ABANDONED);
}
