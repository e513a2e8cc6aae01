package roundtable.initiative;

import static roundtable.initiative.InitiativeAction.ADOPT;
import static roundtable.initiative.InitiativeAction.BACK;
import static roundtable.initiative.InitiativeAction.COME_INTO_FORCE;
import static roundtable.initiative.InitiativeAction.EDIT;
import static roundtable.initiative.InitiativeAction.ENDORSE;
import static roundtable.initiative.InitiativeAction.EVALUATE;
import static roundtable.initiative.InitiativeAction.OPEN;
import static roundtable.initiative.InitiativeAction.PREPARE;
import static roundtable.initiative.InitiativeAction.PUBLISH;
import static roundtable.initiative.InitiativeAction.REGISTER;
import static roundtable.initiative.InitiativeAction.REJECT;
import static roundtable.initiative.InitiativeAction.REQUEST;
import static roundtable.initiative.InitiativeAction.RETURN;
import static roundtable.initiative.InitiativeAction.SUBMIT;
import static roundtable.initiative.InitiativeAction.SUPPORT;
import static roundtable.initiative.InitiativeAction.WITHDRAW;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import roundtable.shared.state.StateMachine;

/** When something can happen to an initiative (dialogue 2.7); {@link InitiativePolicy} says by whom. */
enum InitiativeStatus {
    /** The council is still writing. */
    DRAFT,
    /** Everybody speaks for thirty days. */
    DISCUSSED,
    ENDORSED,
    PREPARED,
    /** The body writes its conclusion. */
    CONCLUSION_PENDING,
    SUBMITTED,
    /** Registered; waits for the decision. */
    CONSIDERED,
    /** Has to be prepared anew. */
    RETURNED,
    ADOPTED,
    REJECTED,
    IN_FORCE,
    EVALUATED,
    /** The council has taken it back. */
    WITHDRAWN;

    /** Nobody has decided yet: people stand behind it, and the council may take it back. */
    static final Set<InitiativeStatus> UNDECIDED = Collections.unmodifiableSet(
            EnumSet.of(DISCUSSED, ENDORSED, PREPARED, CONCLUSION_PENDING, SUBMITTED, CONSIDERED, RETURNED));

    static final StateMachine<InitiativeStatus, InitiativeAction> LIFE = life();

    private static StateMachine<InitiativeStatus, InitiativeAction> life() {
        var life = new StateMachine<InitiativeStatus, InitiativeAction>(InitiativeStatus.class)
                .on(EDIT, DRAFT, DRAFT)
                .on(OPEN, DRAFT, DISCUSSED)
                .on(ENDORSE, DISCUSSED, ENDORSED)
                .on(PREPARE, ENDORSED, PREPARED)
                .on(REQUEST, PREPARED, CONCLUSION_PENDING)
                .on(SUBMIT, CONCLUSION_PENDING, SUBMITTED)
                .on(REGISTER, SUBMITTED, CONSIDERED)
                .on(ADOPT, CONSIDERED, ADOPTED)
                .on(REJECT, CONSIDERED, REJECTED)
                .on(RETURN, CONSIDERED, RETURNED)
                .on(PREPARE, RETURNED, PREPARED)
                .on(PUBLISH, ADOPTED, ADOPTED)
                .on(COME_INTO_FORCE, ADOPTED, IN_FORCE)
                .on(EVALUATE, IN_FORCE, EVALUATED)
                .on(WITHDRAW, DRAFT, WITHDRAWN);
        for (var state : UNDECIDED) {
            life.on(WITHDRAW, state, WITHDRAWN).on(SUPPORT, state, state).on(BACK, state, state);
        }
        return life;
    }

    /** The way has led as far as that state, and not back out of the public's hands; what was refused was considered. */
    boolean hasReached(InitiativeStatus stage) {
        var reached = this == RETURNED || this == REJECTED ? CONSIDERED : this;
        return this != WITHDRAWN && reached.compareTo(stage) >= 0;
    }
}
