package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** The last owner of an organization can neither go nor be made less: the database refuses it. */
@ApplicationScoped
class LastOwner implements ConstraintProblem {
    @Override
    public String constraint() {
        return "role_grant_last_owner";
    }

    @Override
    public Message message() {
        return Message.of("identity.last-owner");
    }
}
