package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/** Imports are the work of the Resource Center's staff and of administrators; nobody else knows of them. */
@ApplicationScoped
class ImportPolicy {
    private final Caller caller;

    ImportPolicy(Caller caller) {
        this.caller = caller;
    }

    boolean may(ImportAction action) {
        return switch (action) {
            case CHANGE, PUBLISH, DISCARD -> caller.isModerator() || caller.isAdministrator();
        };
    }

    Set<ImportAction> actions(ResolutionImport resolution) {
        var possible = new LinkedHashSet<>(ImportStatus.LIFE.actionsIn(resolution.status()));
        possible.removeIf(a -> !may(a));
        return possible;
    }

    void check(ImportAction action) {
        if (!may(action)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }
}
