package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the end of a problem is shown: taken back, or the same as another one. */
@ApplicationScoped
class EndingViews {
    private final ProblemDirectory directory;
    private final Clock clock;

    EndingViews(ProblemDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Nullable
    WithdrawalView withdrawal(Problem p) {
        var taken = p.withdrawal();
        return taken == null ? null : new WithdrawalView(taken.why(), taken.words(), name(taken.successorId()));
    }

    @Nullable
    DuplicateView sameness(Problem p) {
        var mark = p.duplicate();
        if (mark.other() == null && mark.objection() == null) {
            return null;
        }
        var objection = mark.objection() == null
                ? null
                : new DuplicateView.Objection(mark.objection(), mark.objectedAt(), mark.settledAt());
        return new DuplicateView(
                name(mark.other() == null ? mark.objectedTo() : mark.other()),
                mark.mayBeObjectedTo(clock) ? mark.objectUntil(clock) : null,
                objection);
    }

    private @Nullable ProblemName name(@Nullable UUID id) {
        return id == null ? null : directory.names(Set.of(id)).get(id);
    }
}
