package roundtable.organization.people;

import roundtable.shared.state.StateMachine;

/** When something can be done to an invitation; who may do it is the policy's matter, accepting is the invited one's. */
enum InvitationStatus {
    PENDING,
    ACCEPTED,
    REVOKED,
    /** Seven days have passed. */
    EXPIRED;

    static final StateMachine<InvitationStatus, InvitationAction> LIFE = new StateMachine<
                    InvitationStatus, InvitationAction>(InvitationStatus.class)
            .on(InvitationAction.ACCEPT, PENDING, ACCEPTED)
            .on(InvitationAction.REVOKE, PENDING, REVOKED);
}
