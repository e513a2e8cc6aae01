package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.shared.spi.EvidenceSource;

/** Shows recommendations that an indicator counted. No predicate: one recommendation is no proof of another. */
@ApplicationScoped
class RecommendationSource implements EvidenceSource {
    private final RecommendationRepository recommendations;

    RecommendationSource(RecommendationRepository recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public String type() {
        return Recommendation.TYPE;
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return recommendations.rows(ids).stream()
                .collect(Collectors.toMap(
                        RecommendationRow::id,
                        r -> new Shown(
                                r.number() + ". " + r.text(),
                                "/round-tables/" + r.roundTable().slug() + "#" + r.id())));
    }
}
