package roundtable.organization.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/** Registers are the administrators' work; nobody else knows of them. */
@ApplicationScoped
class RegisterImportPolicy {
    private final Caller caller;

    RegisterImportPolicy(Caller caller) {
        this.caller = caller;
    }

    boolean may(RegisterImportAction action) {
        return switch (action) {
            case CHANGE, START, CANCEL, UNDO -> caller.isAdministrator();
        };
    }

    /** What the caller may do now. */
    Set<RegisterImportAction> actions(RegisterImport i) {
        var possible = new LinkedHashSet<>(RegisterImportStatus.LIFE.actionsIn(i.status()));
        possible.removeIf(a -> !may(a) || !isOfUse(a, i));
        return possible;
    }

    /**
     * 403 for who may not; 409 where the state does not allow it is the table's matter, or says what is missing; 400 for
     * a register that must be named first.
     */
    void check(RegisterImportAction action, RegisterImport i) {
        if (!may(action)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        RegisterImportStatus.LIFE.after(action, i.status());
        if (action == RegisterImportAction.START && i.isNameless()) {
            throw ProblemException.invalid(
                    Violation.In.BODY, "/source", "source-required", Message.of("register.fault.source-required"));
        }
        if (!isOfUse(action, i)) {
            throw ProblemException.conflict(
                    Message.of("register.nothing-to-" + action.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    /** Only what has written something can be undone; only what was checked, and whose files are there, can start. */
    private static boolean isOfUse(RegisterImportAction action, RegisterImport i) {
        return switch (action) {
            case CHANGE -> !i.filesGone();
            case CANCEL -> true;
            case START ->
                i.forecast() != null
                        && !i.filesGone()
                        && !i.isNameless()
                        && i.created() + i.changed() + i.unchanged() < i.rowsTotal();
            case UNDO -> i.created() + i.changed() > 0;
        };
    }
}
