package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.shared.spi.EvidenceSource;
import roundtable.story.Rows.Row;

/** Stories as evidence: one that is told, one that a council shows, one whose practice others have repeated. */
@ApplicationScoped
class StoryEvidence implements EvidenceSource {
    private final StoryRepository stories;
    private final StoryListRepository rows;

    StoryEvidence(StoryRepository stories, StoryListRepository rows) {
        this.stories = stories;
        this.rows = rows;
    }

    @Override
    public String type() {
        return Story.TYPE;
    }

    @Override
    public List<String> predicates() {
        return List.of("published", "featured", "adopted");
    }

    @Override
    public Optional<Boolean> holds(String predicate, UUID id) {
        return stories.findByIdOptional(id)
                .map(s -> s.isPublic()
                        && switch (predicate) {
                            case "published" -> true;
                            case "featured" -> s.featuredAt() != null;
                            case "adopted" -> s.doneCount() > 0;
                            default -> throw new IllegalArgumentException("No predicate " + predicate);
                        });
    }

    @Override
    public Behind behind(UUID id) {
        return stories.findByIdOptional(id)
                .map(s -> Behind.of(s.author(), s.organizationId()))
                .orElse(Behind.NOBODY);
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return ids.isEmpty()
                ? Map.of()
                : rows.among(ids).stream()
                        .collect(Collectors.toMap(Row::id, r -> new Shown(r.title(), "/stories/" + r.slug())));
    }
}
