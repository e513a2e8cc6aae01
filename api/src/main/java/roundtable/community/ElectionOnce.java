package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** One election at a time, whoever calls it. */
@ApplicationScoped
class ElectionOnce implements ConstraintProblem {
    @Override
    public String constraint() {
        return "community_election_one";
    }

    @Override
    public Message message() {
        return Message.of("community.election-once");
    }
}
