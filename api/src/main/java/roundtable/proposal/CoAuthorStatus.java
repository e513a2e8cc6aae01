package roundtable.proposal;

import static roundtable.proposal.CoAuthorAction.ACCEPT;
import static roundtable.proposal.CoAuthorAction.DECLINE;
import static roundtable.proposal.CoAuthorAction.EXPIRE;
import static roundtable.proposal.CoAuthorAction.LEAD;
import static roundtable.proposal.CoAuthorAction.LEAVE;
import static roundtable.proposal.CoAuthorAction.REVOKE;

import roundtable.shared.state.StateMachine;

/** How an invitation to propose together stands; {@link CoAuthorPolicy} says by whom it goes on. */
enum CoAuthorStatus {
    INVITED,
    /** Proposes together with the others. */
    ACCEPTED,
    DECLINED,
    /** Taken back before it was answered; or an editor whom the authors have let go. */
    REVOKED,
    /** Two weeks without an answer. */
    EXPIRED,
    LEFT,
    /** Has taken the proposal over and is its first author now. */
    LEADING;

    static final StateMachine<CoAuthorStatus, CoAuthorAction> LIFE = new StateMachine<CoAuthorStatus, CoAuthorAction>(
                    CoAuthorStatus.class)
            .on(ACCEPT, INVITED, ACCEPTED)
            .on(DECLINE, INVITED, DECLINED)
            .on(REVOKE, INVITED, REVOKED)
            .on(REVOKE, ACCEPTED, REVOKED)
            .on(EXPIRE, INVITED, EXPIRED)
            .on(LEAVE, ACCEPTED, LEFT)
            .on(LEAD, ACCEPTED, LEADING);
}
