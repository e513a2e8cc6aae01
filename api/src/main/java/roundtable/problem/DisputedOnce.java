package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** An answer is disputed once. */
@ApplicationScoped
class DisputedOnce implements ConstraintProblem {
    @Override
    public String constraint() {
        return "problem_dispute_once";
    }

    @Override
    public Message message() {
        return Message.of("problem.answer.disputed-once");
    }
}
