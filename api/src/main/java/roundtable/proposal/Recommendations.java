package roundtable.proposal;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.EvidenceSource;

/** Recommendations of round tables by their names: they stand on a higher floor, which shows them to everybody. */
@ApplicationScoped
class Recommendations {
    /** What changes when a recommendation does. */
    static final String TOPIC = "resolutions";

    private static final String TYPE = "recommendation";

    private final List<EvidenceSource> sources;

    Recommendations(@All List<EvidenceSource> sources) {
        this.sources = sources;
    }

    Optional<LinkedThing> named(UUID id, String language) {
        return sources.stream()
                .filter(s -> s.type().equals(TYPE))
                .flatMap(s -> s.show(Set.of(id), language).values().stream())
                .map(shown -> new LinkedThing(id, shown.title(), shown.path()))
                .findFirst();
    }
}
