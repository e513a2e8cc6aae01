package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** The last administrator can neither be blocked nor lose the role: the database refuses it. */
@ApplicationScoped
class LastAdministrator implements ConstraintProblem {
    @Override
    public String constraint() {
        return "last_administrator";
    }

    @Override
    public Message message() {
        return Message.of("identity.last-administrator");
    }
}
