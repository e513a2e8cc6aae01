package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** A file is a picture of one problem: it is as public as that one. */
@ApplicationScoped
class PhotoOnce implements ConstraintProblem {
    @Override
    public String constraint() {
        return "problem_photo_once";
    }

    @Override
    public Message message() {
        return Message.of("problem.photo-once");
    }
}
