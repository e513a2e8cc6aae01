package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** The same words stand in a discussion once, whatever happens at the same time. */
@ApplicationScoped
class OpinionOnce implements ConstraintProblem {
    @Override
    public String constraint() {
        return "opinion_statement_once";
    }

    @Override
    public Message message() {
        return Message.of("discussion.statement-once");
    }
}
