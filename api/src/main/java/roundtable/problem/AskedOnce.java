package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** The clock of an answer stops once. */
@ApplicationScoped
class AskedOnce implements ConstraintProblem {
    @Override
    public String constraint() {
        return "problem_answer_asked_once";
    }

    @Override
    public Message message() {
        return Message.of("problem.asked-once");
    }
}
