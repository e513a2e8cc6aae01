package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** An organization adopts a practice once, whatever happens at the same time. */
@ApplicationScoped
class AdoptedOnce implements ConstraintProblem {
    @Override
    public String constraint() {
        return "story_adoption_once";
    }

    @Override
    public Message message() {
        return Message.of("story.adopted-once");
    }
}
