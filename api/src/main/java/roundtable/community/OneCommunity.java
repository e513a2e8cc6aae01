package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** One community for an area and a territory, whatever happens at the same time. */
@ApplicationScoped
class OneCommunity implements ConstraintProblem {
    @Override
    public String constraint() {
        return "community_one";
    }

    @Override
    public Message message() {
        return Message.of("community.one");
    }
}
