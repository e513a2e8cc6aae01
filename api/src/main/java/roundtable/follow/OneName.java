package roundtable.follow;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** A person's searches are told apart by their names. */
@ApplicationScoped
class OneName implements ConstraintProblem {
    @Override
    public String constraint() {
        return "saved_search_name";
    }

    @Override
    public Message message() {
        return Message.of("follow.same-name");
    }
}
