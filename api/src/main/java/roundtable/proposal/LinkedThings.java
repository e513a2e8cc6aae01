package roundtable.proposal;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.EvidenceSource;

/** Things of features that a proposal points at and does not know, by the names that everybody sees. */
@ApplicationScoped
class LinkedThings {
    private final List<EvidenceSource> sources;

    LinkedThings(@All List<EvidenceSource> sources) {
        this.sources = sources;
    }

    /**
     * Empty when the public does not see it.
     *
     * @param type its kind in the contract's words
     */
    Optional<LinkedThing> named(String type, UUID id, String language) {
        return sources.stream()
                .filter(s -> s.type().equals(type))
                .flatMap(s -> s.show(Set.of(id), language).values().stream())
                .map(shown -> new LinkedThing(id, shown.title(), shown.path()))
                .findFirst();
    }
}
