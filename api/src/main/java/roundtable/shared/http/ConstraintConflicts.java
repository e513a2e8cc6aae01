package roundtable.shared.http;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.ConstraintProblem;

/** The database decides races; this says in words what the refused constraint means, as its feature worded it. */
@ApplicationScoped
class ConstraintConflicts {
    private final List<ConstraintProblem> known;

    ConstraintConflicts(@All List<ConstraintProblem> known) {
        this.known = known;
    }

    /** The problem of that constraint; null when no feature knows it, which is a defect and ends as a 500. */
    @Nullable
    ProblemException of(@Nullable String constraint) {
        return known.stream()
                .filter(k -> k.constraint().equals(constraint))
                .map(k -> ProblemException.conflict(k.message()))
                .findFirst()
                .orElse(null);
    }
}
