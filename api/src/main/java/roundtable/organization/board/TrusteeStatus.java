package roundtable.organization.board;

import static roundtable.organization.board.TrusteeAction.ACCEPT;
import static roundtable.organization.board.TrusteeAction.DECLINE;
import static roundtable.organization.board.TrusteeAction.END;
import static roundtable.organization.board.TrusteeAction.HIDE;
import static roundtable.organization.board.TrusteeAction.LAPSE;
import static roundtable.organization.board.TrusteeAction.PROLONG;
import static roundtable.organization.board.TrusteeAction.PUBLISH;
import static roundtable.organization.board.TrusteeAction.RESIGN;
import static roundtable.organization.board.TrusteeAction.REVOKE;
import static roundtable.organization.board.TrusteeAction.RUN_OUT;

import roundtable.shared.state.StateMachine;

/** When something can happen to a seat; {@link BoardPolicy} says by whom. */
enum TrusteeStatus {
    INVITED,
    /** Sits on the board. */
    ACCEPTED,
    DECLINED,
    /** The organization took the invitation back. */
    REVOKED,
    /** The invitation was not answered in time. */
    LAPSED,
    /** Sat on the board. */
    ENDED;

    static final StateMachine<TrusteeStatus, TrusteeAction> LIFE = new StateMachine<TrusteeStatus, TrusteeAction>(
                    TrusteeStatus.class)
            .on(ACCEPT, INVITED, ACCEPTED)
            .on(DECLINE, INVITED, DECLINED)
            .on(REVOKE, INVITED, REVOKED)
            .on(LAPSE, INVITED, LAPSED)
            .on(PROLONG, ACCEPTED, ACCEPTED)
            .on(END, ACCEPTED, ENDED)
            .on(RESIGN, ACCEPTED, ENDED)
            .on(RUN_OUT, ACCEPTED, ENDED)
            .on(PUBLISH, ACCEPTED, ACCEPTED)
            .on(HIDE, ACCEPTED, ACCEPTED)
            .on(HIDE, ENDED, ENDED);
}
