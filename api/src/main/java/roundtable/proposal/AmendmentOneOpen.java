package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** A person asks for one thing at a time. */
@ApplicationScoped
class AmendmentOneOpen implements ConstraintProblem {
    @Override
    public String constraint() {
        return "proposal_amendment_one_open";
    }

    @Override
    public Message message() {
        return Message.of("proposal.amendment.one-open");
    }
}
