package roundtable.shared.http;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
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
    ProblemException of(ConstraintViolationException violated) {
        return known.stream()
                .filter(k -> k.constraint().equals(violated.getConstraintName()))
                .map(k -> ProblemException.conflict(k.message(detail(violated))))
                .findFirst()
                .orElse(null);
    }

    private static String detail(ConstraintViolationException violated) {
        return violated.getSQLException() instanceof PSQLException e && e.getServerErrorMessage() != null
                ? String.valueOf(e.getServerErrorMessage().getDetail())
                : "";
    }
}
