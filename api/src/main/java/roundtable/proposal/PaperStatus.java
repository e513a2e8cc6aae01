package roundtable.proposal;

import static roundtable.proposal.PaperAction.CONFIRM;
import static roundtable.proposal.PaperAction.REJECT;
import static roundtable.proposal.PaperAction.WITHDRAW;

import roundtable.shared.state.StateMachine;

/** How a sheet of signatures stands; {@link PaperPolicy} says by whom it goes on. */
enum PaperStatus {
    /** Somebody has entered it; another person has not looked yet. It counts nowhere. */
    ENTERED,
    /** Another person has seen the scan and counted the same: its signatures are shown. */
    CONFIRMED,
    /** Another person has seen the scan, and said why it does not count. */
    REJECTED,
    /** Taken back with a reason: entered by mistake, or found wrong later. */
    WITHDRAWN;

    static final StateMachine<PaperStatus, PaperAction> LIFE = new StateMachine<PaperStatus, PaperAction>(
                    PaperStatus.class)
            .on(CONFIRM, ENTERED, CONFIRMED)
            .on(REJECT, ENTERED, REJECTED)
            .on(WITHDRAW, ENTERED, WITHDRAWN)
            .on(WITHDRAW, CONFIRMED, WITHDRAWN);
}
