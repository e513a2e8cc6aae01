package roundtable.answer;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** Two templates of a body are told apart by their titles. */
@ApplicationScoped
class TemplateOnce implements ConstraintProblem {
    @Override
    public String constraint() {
        return "answer_template_once";
    }

    @Override
    public Message message() {
        return Message.of("answer.template-once");
    }
}
