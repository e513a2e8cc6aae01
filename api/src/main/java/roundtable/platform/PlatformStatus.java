package roundtable.platform;

import static roundtable.platform.PlatformAction.ASK;
import static roundtable.platform.PlatformAction.CLOSE;
import static roundtable.platform.PlatformAction.EDIT;
import static roundtable.platform.PlatformAction.HOLD_DISCUSSION;
import static roundtable.platform.PlatformAction.INVITE;
import static roundtable.platform.PlatformAction.LINK;
import static roundtable.platform.PlatformAction.RAISE;
import static roundtable.platform.PlatformAction.RECORD;

import roundtable.shared.state.StateMachine;

/** When something can happen to a platform; {@link PlatformPolicy} says by whom. */
enum PlatformStatus {
    OPEN,
    /** Its page stays. */
    CLOSED;

    static final StateMachine<PlatformStatus, PlatformAction> LIFE = new StateMachine<PlatformStatus, PlatformAction>(
                    PlatformStatus.class)
            .on(EDIT, OPEN, OPEN)
            .on(ASK, OPEN, OPEN)
            .on(INVITE, OPEN, OPEN)
            .on(RAISE, OPEN, OPEN)
            .on(RECORD, OPEN, OPEN)
            .on(HOLD_DISCUSSION, OPEN, OPEN)
            .on(LINK, OPEN, OPEN)
            .on(CLOSE, OPEN, CLOSED);
}
