package roundtable.follow;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import roundtable.reference.ReferenceDirectory;
import roundtable.reference.TerritoryName;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.FollowedSubject;

/** Places: who follows one hears of everything new inside of it. */
@ApplicationScoped
class FollowedTerritories implements FollowedSubject {
    static final String TYPE = "territory";
    /** Where a code may be cut, by the levels of ОКТМО: country, region, kind, municipality, settlement, its part. */
    private static final Set<Integer> LEVELS = Set.of(0, 2, 3, 5, 8, 11);

    private final ReferenceDirectory reference;

    FollowedTerritories(ReferenceDirectory reference) {
        this.reference = reference;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return reference.territories(ids, language).values().stream()
                .collect(toMap(TerritoryName::id, t -> new Shown(t.name(), "/problems?territory=" + t.id())));
    }

    /** What the follows of all places around a territory are kept under. */
    Stream<String> around(UUID territory) {
        var known = reference.territories(Set.of(territory), "ru").get(territory);
        return known == null
                ? Stream.empty()
                : LEVELS.stream()
                        .filter(length -> length <= known.oktmo().length())
                        .map(length -> known.oktmo().substring(0, length));
    }
}
