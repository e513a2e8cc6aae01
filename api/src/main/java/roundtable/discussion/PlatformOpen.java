package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** A platform that is closed at the very moment takes no new discussion. */
@ApplicationScoped
class PlatformOpen implements ConstraintProblem {
    @Override
    public String constraint() {
        return "discussion_platform_open";
    }

    @Override
    public Message message() {
        return Message.of("discussion.platform-open");
    }
}
