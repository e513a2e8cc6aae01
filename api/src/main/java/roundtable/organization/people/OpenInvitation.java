package roundtable.organization.people;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** One invitation at a time to an address. */
@ApplicationScoped
class OpenInvitation implements ConstraintProblem {
    @Override
    public String constraint() {
        return "organization_invitation_open";
    }

    @Override
    public Message message() {
        return Message.of("people.invited-already");
    }
}
