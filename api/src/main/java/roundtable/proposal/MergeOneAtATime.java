package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** The authors of a proposal are asked about one merge at a time. */
@ApplicationScoped
class MergeOneAtATime implements ConstraintProblem {
    @Override
    public String constraint() {
        return "proposal_merge_one_at_a_time";
    }

    @Override
    public Message message() {
        return Message.of("proposal.merge.one-at-a-time");
    }
}
