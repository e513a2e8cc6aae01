package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.Indicator;

/** How the recommendations themselves stand. */
@ApplicationScoped
class RecommendationIndicators implements Indicator.Source {
    @Override
    public List<Indicator> indicators() {
        return List.of(
                share("recommendations_with_evidence", List.of("recommendation", "evidence")),
                share("recommendations_done", List.of("recommendation")));
    }

    private static Indicator share(String key, List<String> sources) {
        return new Indicator(
                key,
                1,
                null,
                "share",
                Indicator.Direction.UP,
                Indicator.Period.POINT,
                sources,
                1,
                "resolution.indicator." + key.replace('_', '-'));
    }
}
