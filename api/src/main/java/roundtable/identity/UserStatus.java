package roundtable.identity;

import static roundtable.identity.UserAction.BLOCK;
import static roundtable.identity.UserAction.REMOVE_SECOND_FACTOR;
import static roundtable.identity.UserAction.UNBLOCK;
import static roundtable.identity.UserAction.WITHDRAW_IDENTITY;

import roundtable.shared.state.StateMachine;

/** What an account is good for. Leaving and erased ones are their owner's doing. */
enum UserStatus {
    ACTIVE,
    BLOCKED,
    LEAVING,
    ERASED;

    static final StateMachine<UserStatus, UserAction> LIFE = new StateMachine<UserStatus, UserAction>(UserStatus.class)
            .on(BLOCK, ACTIVE, BLOCKED)
            .on(UNBLOCK, BLOCKED, ACTIVE)
            .on(REMOVE_SECOND_FACTOR, ACTIVE, ACTIVE)
            .on(WITHDRAW_IDENTITY, ACTIVE, ACTIVE)
            .on(WITHDRAW_IDENTITY, BLOCKED, BLOCKED);
}
