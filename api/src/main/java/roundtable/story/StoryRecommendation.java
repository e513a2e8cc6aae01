package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** The recommendation that a story names has to be there; this floor cannot ask the tracker above it. */
@ApplicationScoped
class StoryRecommendation implements ConstraintProblem {
    @Override
    public String constraint() {
        return "story_recommendation_id_fkey";
    }

    @Override
    public Message message() {
        return Message.of("story.unknown-recommendation");
    }
}
