package roundtable.problem;

import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.answer.AnswerDispute;
import roundtable.answer.DisputedBy;

/** That an official answer to a problem is disputed, by its author or by ten of those whom it concerns. */
@Entity
@NullUnmarked // Filled by Hibernate.
class ProblemDispute extends AnswerDispute {
    @SuppressWarnings("UnusedVariable") // Kept so that a problem's disputes are found.
    private UUID problemId;

    protected ProblemDispute() {}

    ProblemDispute(ProblemAnswer answer, DisputedBy by, String reason, Clock clock) {
        super(answer.id(), by, reason, clock);
        problemId = answer.matterId();
    }
}
