package roundtable.organization.claim;

import static roundtable.organization.claim.ClaimAction.ATTACH;
import static roundtable.organization.claim.ClaimAction.CHECK;
import static roundtable.organization.claim.ClaimAction.CONFIRM;
import static roundtable.organization.claim.ClaimAction.CONTEST;
import static roundtable.organization.claim.ClaimAction.ENTER_CODE;
import static roundtable.organization.claim.ClaimAction.EXPIRE;
import static roundtable.organization.claim.ClaimAction.PROVE;
import static roundtable.organization.claim.ClaimAction.REFUSE;
import static roundtable.organization.claim.ClaimAction.SEND_CODE;
import static roundtable.organization.claim.ClaimAction.WITHDRAW;

import roundtable.shared.state.StateMachine;

/** When something can happen to a claim; {@link ClaimPolicy} says by whom, and by which proof. */
enum ClaimStatus {
    /** Made: its proof, or a moderator's look at its documents, is still missing. */
    SUBMITTED,
    /** The code is on its way to the organization. */
    CODE_SENT,
    /** Proved, but the organization has an owner: a moderator decides. */
    DISPUTED,
    CONFIRMED,
    REFUSED,
    WITHDRAWN,
    EXPIRED;

    static final StateMachine<ClaimStatus, ClaimAction> LIFE = new StateMachine<ClaimStatus, ClaimAction>(
                    ClaimStatus.class)
            .on(SEND_CODE, SUBMITTED, CODE_SENT)
            .on(CHECK, SUBMITTED, SUBMITTED)
            .on(ATTACH, SUBMITTED, SUBMITTED)
            .on(CONFIRM, SUBMITTED, CONFIRMED)
            .on(REFUSE, SUBMITTED, REFUSED)
            .on(WITHDRAW, SUBMITTED, WITHDRAWN)
            .on(PROVE, SUBMITTED, CONFIRMED)
            .on(CONTEST, SUBMITTED, DISPUTED)
            .on(EXPIRE, SUBMITTED, EXPIRED)
            .on(ENTER_CODE, CODE_SENT, CODE_SENT)
            .on(SEND_CODE, CODE_SENT, CODE_SENT)
            .on(REFUSE, CODE_SENT, REFUSED)
            .on(WITHDRAW, CODE_SENT, WITHDRAWN)
            .on(PROVE, CODE_SENT, CONFIRMED)
            .on(CONTEST, CODE_SENT, DISPUTED)
            .on(EXPIRE, CODE_SENT, EXPIRED)
            .on(ATTACH, DISPUTED, DISPUTED)
            .on(CONFIRM, DISPUTED, CONFIRMED)
            .on(REFUSE, DISPUTED, REFUSED)
            .on(WITHDRAW, DISPUTED, WITHDRAWN);

    boolean isOpen() {
        return this == SUBMITTED || this == CODE_SENT || this == DISPUTED;
    }
}
