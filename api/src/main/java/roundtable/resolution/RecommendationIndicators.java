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
                share("recommendations_with_evidence", 1, List.of("recommendation", "evidence")),
                share("recommendations_done", 2, List.of("recommendation", "evidence")));
    }

    private static Indicator share(String key, int version, List<String> sources) {
        return new Indicator(
                key,
                version,
                null,
                "share",
                Indicator.Direction.UP,
                Indicator.Period.POINT,
                sources,
                1,
                "resolution.indicator." + key.replace('_', '-'));
    }
}
