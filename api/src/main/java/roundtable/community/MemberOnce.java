package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** An organization is a member once, whatever happens at the same time. */
@ApplicationScoped
class MemberOnce implements ConstraintProblem {
    @Override
    public String constraint() {
        return "community_member_once";
    }

    @Override
    public Message message() {
        return Message.of("community.member-once");
    }
}
