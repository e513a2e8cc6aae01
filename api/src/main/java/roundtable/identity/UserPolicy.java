package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/** Who may do what to an account: administrators, and nobody to the own one. */
@ApplicationScoped
class UserPolicy {
    private final Caller caller;

    UserPolicy(Caller caller) {
        this.caller = caller;
    }

    boolean may(UserAction action, UUID user) {
        return switch (action) {
            case BLOCK, UNBLOCK, REMOVE_SECOND_FACTOR, WITHDRAW_IDENTITY -> caller.isAdministrator() && !isOwn(user);
        };
    }

    Set<UserAction> actions(UUID user, UserStatus status, boolean secondFactor, boolean confirmed) {
        return UserStatus.LIFE.actionsIn(status).stream()
                .filter(action -> secondFactor || action != UserAction.REMOVE_SECOND_FACTOR)
                .filter(action -> confirmed || action != UserAction.WITHDRAW_IDENTITY)
                .filter(action -> may(action, user))
                .collect(Collectors.toSet());
    }

    void check(UserAction action, UUID user) {
        if (!may(action, user)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    /** Nobody confirms who they are themselves. */
    boolean mayConfirmIdentity(UUID user) {
        return caller.isAdministrator() && !isOwn(user);
    }

    void checkIdentity(UUID user) {
        if (!mayConfirmIdentity(user)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    private boolean isOwn(UUID user) {
        return caller.id().filter(user::equals).isPresent();
    }
}
