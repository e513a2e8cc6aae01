package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** An identity at an outside provider belongs to one account. */
@ApplicationScoped
class OutsideIdentityOnce implements ConstraintProblem {
    @Override
    public String constraint() {
        return "user_identity_once";
    }

    @Override
    public Message message() {
        return Message.of("identity.outside.taken");
    }
}
