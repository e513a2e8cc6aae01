package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.FollowedSubject;
import roundtable.shared.spi.Subject;

/** People follow a discussion until its outcome, and what became of that. */
@ApplicationScoped
class DiscussionFollowing implements FollowedSubject {
    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("open_by_time", "discussion_open"),
            Map.entry("extend", "discussion_extend"),
            Map.entry("ask", "discussion_ask"),
            Map.entry("finish", "discussion_over"),
            Map.entry("sum_up_by_time", "discussion_over"),
            Map.entry("close_by_time", "discussion_closed"),
            Map.entry("publish_outcome", "discussion_publish_outcome"),
            Map.entry("review", "discussion_review"));

    private final DiscussionRepository discussions;
    private final DiscussionEvidence evidence;
    private final DiscussionTelling telling;

    DiscussionFollowing(DiscussionRepository discussions, DiscussionEvidence evidence, DiscussionTelling telling) {
        this.discussions = discussions;
        this.evidence = evidence;
        this.telling = telling;
    }

    @Override
    public String type() {
        return Discussion.TYPE;
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
    public String beginsWith() {
        return "schedule";
    }

    /** Who follows the platform hears of what is held there. */
    @Override
    public List<Subject> partOf(UUID id) {
        return discussions
                .findByIdOptional(id)
                .map(Discussion::platformId)
                .map(platform -> List.of(new Subject("platform", platform)))
                .orElseGet(List::of);
    }

    @Override
    public Belonging belonging(UUID id) {
        return discussions
                .findByIdOptional(id)
                .map(d -> Belonging.of(d.input().areas(), d.input().territoryId()))
                .orElse(Belonging.NOWHERE);
    }

    @Override
    public Set<UUID> toldAnyway(UUID id, String action) {
        return discussions
                .findByIdOptional(id)
                .map(d -> telling.told(d, action))
                .orElseGet(Set::of);
    }
}
