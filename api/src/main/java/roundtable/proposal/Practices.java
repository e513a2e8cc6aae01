package roundtable.proposal;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.EvidenceSource;

/** The practices after which proposals were begun, by the names of their stories, which look at proposals and not back. */
@ApplicationScoped
class Practices {
    /** What changes when a story does. */
    static final String TOPIC = "stories";

    private static final String TYPE = "story";

    private final List<EvidenceSource> sources;

    Practices(@All List<EvidenceSource> sources) {
        this.sources = sources;
    }

    /** Null when it was begun after none, or after one that is gone for good. */
    @Nullable
    OriginView view(@Nullable Origin origin, String language) {
        if (origin == null || origin.storyId() == null) {
            return null;
        }
        var id = origin.storyId();
        var story = sources.stream()
                .filter(s -> s.type().equals(TYPE))
                .flatMap(s -> s.show(Set.of(id), language).values().stream())
                .map(shown -> new LinkedThing(id, shown.title(), shown.path()))
                .findFirst();
        return new OriginView(id, origin.storyVersion(), origin.adoptionId(), story.orElse(null));
    }
}
