package roundtable.problem;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.answer.OfficialAnswer;
import roundtable.shared.spi.Subject;

/** An official answer to a problem. The database refuses to change a published one. */
@Entity
@NullUnmarked // Filled by Hibernate.
class ProblemAnswer extends OfficialAnswer {
    static final String TYPE = "problem_answer";

    private UUID problemId;
    private LocalDate plannedOn;

    protected ProblemAnswer() {}

    /** A draft of the body. */
    ProblemAnswer(UUID problem, UUID body, AnswerInput in, UUID author) {
        super(body, in, author);
        problemId = problem;
        plannedOn = in.plannedOn();
    }

    /** Whoever writes last is the author. */
    void change(AnswerInput in, UUID by) {
        write(in, by);
        plannedOn = in.plannedOn();
    }

    @Override
    public Subject subject() {
        return new Subject(TYPE, id());
    }

    @Override
    public UUID matterId() {
        return problemId;
    }

    /** Until when it promises to solve the problem; null when work begins at once, or nothing is promised. */
    LocalDate plannedOn() {
        return plannedOn;
    }
}
