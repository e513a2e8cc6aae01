package roundtable.resolution;

import roundtable.shared.state.StateMachine;

/** Where a piece of evidence stands. A broken one held once and holds no longer; it heals when it holds again. */
enum EvidenceState {
    PROPOSED,
    ACCEPTED,
    REJECTED,
    BROKEN;

    static final StateMachine<EvidenceState, EvidenceAction> LIFE = new StateMachine<EvidenceState, EvidenceAction>(
                    EvidenceState.class)
            .on(EvidenceAction.ACCEPT, PROPOSED, ACCEPTED)
            .on(EvidenceAction.REJECT, PROPOSED, REJECTED)
            .on(EvidenceAction.REJECT, ACCEPTED, REJECTED);
}
