package roundtable.platform;

import static roundtable.platform.SeatAction.ACCEPT;
import static roundtable.platform.SeatAction.ADMIT;
import static roundtable.platform.SeatAction.DECLINE;
import static roundtable.platform.SeatAction.EXCLUDE;
import static roundtable.platform.SeatAction.LEAVE;
import static roundtable.platform.SeatAction.REFUSE;
import static roundtable.platform.SeatAction.REVOKE;
import static roundtable.platform.SeatAction.WITHDRAW;

import roundtable.shared.state.StateMachine;

/** When something can happen to a seat; {@link PlatformPolicy} says by whom. */
enum SeatStatus {
    ASKED,
    INVITED,
    SITTING,
    /** One of the two did not want it. */
    DECLINED,
    LEFT;

    static final StateMachine<SeatStatus, SeatAction> LIFE = new StateMachine<SeatStatus, SeatAction>(SeatStatus.class)
            .on(ADMIT, ASKED, SITTING)
            .on(REFUSE, ASKED, DECLINED)
            .on(WITHDRAW, ASKED, DECLINED)
            .on(ACCEPT, INVITED, SITTING)
            .on(DECLINE, INVITED, DECLINED)
            .on(REVOKE, INVITED, DECLINED)
            .on(LEAVE, SITTING, LEFT)
            .on(EXCLUDE, SITTING, LEFT);
}
