package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** The clock of an answer stops once. */
@ApplicationScoped
class ProposalAskedOnce implements ConstraintProblem {
    @Override
    public String constraint() {
        return "proposal_answer_asked_once";
    }

    @Override
    public Message message() {
        return Message.of("proposal.answer.asked-once");
    }
}
