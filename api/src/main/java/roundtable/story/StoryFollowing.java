package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.FollowedSubject;

/** People follow a story: who takes its practice over, and what comes of it. */
@ApplicationScoped
class StoryFollowing implements FollowedSubject {
    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("feature", "story_feature"),
            Map.entry("adopt", "story_taken_over"),
            Map.entry("adoption_done", "story_shown"));

    private final StoryRepository stories;
    private final StoryEvidence evidence;
    private final StoryTelling telling;

    StoryFollowing(StoryRepository stories, StoryEvidence evidence, StoryTelling telling) {
        this.stories = stories;
        this.evidence = evidence;
        this.telling = telling;
    }

    @Override
    public String type() {
        return Story.TYPE;
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return evidence.show(ids, language);
    }

    @Override
    public Map<String, String> steps() {
        return STEPS;
    }

    @Override
    public Belonging belonging(UUID id) {
        return stories.findByIdOptional(id)
                .map(s -> Belonging.of(s.input().areas(), s.input().territoryId(), s.organizationId()))
                .orElse(Belonging.NOWHERE);
    }

    @Override
    public Set<UUID> toldAnyway(UUID id, String action) {
        return stories.findByIdOptional(id).map(s -> telling.told(s, action)).orElseGet(Set::of);
    }
}
