package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtable.discussion.Rows.Row;
import roundtable.shared.spi.EvidenceSource;

/** Outcomes of discussions as evidence: one that is published, one on which the sides agree. */
@ApplicationScoped
class DiscussionEvidence implements EvidenceSource {
    private final DiscussionRepository discussions;
    private final DiscussionListRepository rows;

    DiscussionEvidence(DiscussionRepository discussions, DiscussionListRepository rows) {
        this.discussions = discussions;
        this.rows = rows;
    }

    @Override
    public String type() {
        return Discussion.TYPE;
    }

    @Override
    public List<String> predicates() {
        return List.of("outcome_published", "agreed");
    }

    @Override
    public Optional<Boolean> holds(String predicate, UUID id) {
        return discussions
                .findByIdOptional(id)
                .map(d -> d.isPublic()
                        && d.outcome() != null
                        && switch (predicate) {
                            case "outcome_published" -> true;
                            case "agreed" -> d.outcome().isAgreed();
                            default -> throw new IllegalArgumentException("No predicate " + predicate);
                        });
    }

    @Override
    public Behind behind(UUID id) {
        return discussions
                .findByIdOptional(id)
                .map(d -> new Behind(
                        Stream.of(d.author(), d.facilitator()).collect(Collectors.toUnmodifiableSet()), Set.of()))
                .orElse(Behind.NOBODY);
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return ids.isEmpty()
                ? Map.of()
                : rows.among(ids).stream()
                        .collect(Collectors.toMap(Row::id, r -> new Shown(r.title(), "/discussions/" + r.slug())));
    }
}
