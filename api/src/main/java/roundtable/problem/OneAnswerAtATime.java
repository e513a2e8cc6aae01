package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** Of two officers who answer at once one is told that the other was faster. */
@ApplicationScoped
class OneAnswerAtATime implements ConstraintProblem {
    @Override
    public String constraint() {
        return "problem_answer_one_at_a_time";
    }

    @Override
    public Message message() {
        return Message.of("problem.answer.one-at-a-time");
    }
}
