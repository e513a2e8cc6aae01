package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** An announced discussion keeps its platform: people have read where it is held. */
@ApplicationScoped
class PlatformKept implements ConstraintProblem {
    @Override
    public String constraint() {
        return "discussion_platform_kept";
    }

    @Override
    public Message message() {
        return Message.of("discussion.platform-kept");
    }
}
