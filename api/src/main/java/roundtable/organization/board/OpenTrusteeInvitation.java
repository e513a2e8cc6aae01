package roundtable.organization.board;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** One invitation at a time to an address. */
@ApplicationScoped
class OpenTrusteeInvitation implements ConstraintProblem {
    @Override
    public String constraint() {
        return "trustee_open";
    }

    @Override
    public Message message() {
        return Message.of("board.invited-already");
    }
}
