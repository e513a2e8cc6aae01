package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.FollowedSubject;
import roundtable.shared.spi.Subject;

/** People follow a recommendation, or the whole round table that made it. */
@ApplicationScoped
class RecommendationFollowing implements FollowedSubject {
    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("accept", "recommendation_accept"),
            Map.entry("decline", "recommendation_decline"),
            Map.entry("reassign", "recommendation_reassign"),
            Map.entry("report", "recommendation_report"),
            Map.entry("claim_done", "recommendation_claim_done"),
            Map.entry("confirm", "recommendation_confirm"),
            Map.entry("return", "recommendation_return"),
            Map.entry("reopen", "recommendation_reopen"),
            Map.entry("close", "recommendation_close"),
            Map.entry("cancel", "recommendation_cancel"));

    private final RecommendationRepository recommendations;
    private final RecommendationTelling telling;

    RecommendationFollowing(RecommendationRepository recommendations, RecommendationTelling telling) {
        this.recommendations = recommendations;
        this.telling = telling;
    }

    @Override
    public String type() {
        return Recommendation.TYPE;
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return recommendations.rows(ids).stream()
                .filter(r -> r.status() != RecommendationStatus.DRAFT)
                .collect(Collectors.toMap(
                        RecommendationRow::id,
                        r -> new Shown(r.number() + ". " + r.text(), "/recommendations/" + r.id())));
    }

    @Override
    public Map<String, String> steps() {
        return STEPS;
    }

    @Override
    public List<Subject> partOf(UUID id) {
        return recommendations
                .row(id)
                .map(r -> List.of(new Subject(RoundTable.TYPE, r.roundTable().id())))
                .orElseGet(List::of);
    }

    @Override
    public Set<UUID> toldAnyway(UUID id, String action) {
        return recommendations.row(id).map(r -> telling.told(r, action)).orElseGet(Set::of);
    }
}
