package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The practices after which proposals were begun, by the names of their stories, which look at proposals and not back. */
@ApplicationScoped
class Practices {
    /** What changes when a story does. */
    static final String TOPIC = "stories";

    private static final String TYPE = "story";

    private final LinkedThings things;

    Practices(LinkedThings things) {
        this.things = things;
    }

    /** Null when it was begun after none, or after one that is gone for good. */
    @Nullable
    OriginView view(@Nullable Origin origin, String language) {
        if (origin == null || origin.storyId() == null) {
            return null;
        }
        var id = origin.storyId();
        var story = things.named(TYPE, id, language);
        return new OriginView(id, origin.storyVersion(), origin.adoptionId(), story.orElse(null));
    }
}
