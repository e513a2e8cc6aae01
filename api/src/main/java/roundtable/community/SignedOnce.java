package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** An organization signs a statement once, whatever happens at the same time. */
@ApplicationScoped
class SignedOnce implements ConstraintProblem {
    @Override
    public String constraint() {
        return "community_signature_once";
    }

    @Override
    public Message message() {
        return Message.of("community.signed-once");
    }
}
