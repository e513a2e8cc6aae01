package roundtable.proposal;

import static roundtable.proposal.AmendmentAction.ACCEPT;
import static roundtable.proposal.AmendmentAction.LAPSE;
import static roundtable.proposal.AmendmentAction.REJECT;
import static roundtable.proposal.AmendmentAction.WITHDRAW;

import roundtable.shared.state.StateMachine;

/** How an amendment stands; {@link AmendmentPolicy} says by whom it goes on. */
enum AmendmentStatus {
    /** The proposal's authors have two weeks to decide. */
    OPEN,
    /** The proposal says it now. */
    ACCEPTED,
    /** The authors have refused it, and said why. */
    REJECTED,
    /** Nobody has decided in time, or the words are frozen. */
    LAPSED,
    WITHDRAWN;

    static final StateMachine<AmendmentStatus, AmendmentAction> LIFE = new StateMachine<
                    AmendmentStatus, AmendmentAction>(AmendmentStatus.class)
            .on(ACCEPT, OPEN, ACCEPTED)
            .on(REJECT, OPEN, REJECTED)
            .on(LAPSE, OPEN, LAPSED)
            .on(WITHDRAW, OPEN, WITHDRAWN);
}
