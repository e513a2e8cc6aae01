package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** Two sides of an area come nearer than the database tells apart, some centimetres. */
@ApplicationScoped
class AreaHolds implements ConstraintProblem {
    @Override
    public String constraint() {
        return "problem_area";
    }

    @Override
    public Message message() {
        return Message.of("problem.fault.area-crossed");
    }
}
