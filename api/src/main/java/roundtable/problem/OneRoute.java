package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** One body for an area in a territory. */
@ApplicationScoped
class OneRoute implements ConstraintProblem {
    @Override
    public String constraint() {
        return "problem_route_once";
    }

    @Override
    public Message message() {
        return Message.of("problem.route-once");
    }
}
