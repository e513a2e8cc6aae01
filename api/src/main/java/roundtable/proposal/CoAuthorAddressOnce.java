package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** Nobody is asked twice, and nobody who proposes already: by address. */
@ApplicationScoped
class CoAuthorAddressOnce implements ConstraintProblem {
    @Override
    public String constraint() {
        return "proposal_co_author_address";
    }

    @Override
    public Message message() {
        return Message.of("proposal.co-author.once");
    }
}
