package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.resolution.RecommendationRow.Addressee;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.FollowedSubject;

/** People follow a round table: its recommendations' steps are its own. */
@ApplicationScoped
class RoundTableFollowing implements FollowedSubject {
    private final RoundTableRepository roundTables;
    private final PublicationTelling telling;

    RoundTableFollowing(RoundTableRepository roundTables, PublicationTelling telling) {
        this.roundTables = roundTables;
        this.telling = telling;
    }

    @Override
    public String type() {
        return RoundTable.TYPE;
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return roundTables.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(RoundTable::id, t -> new Shown(t.title(), "/round-tables/" + t.slug())));
    }

    /**
     * The document names its addressees in words; which organizations they are is said by a change. Whoever has heard
     * of it hears of it no more by the next change.
     */
    @Override
    public String beginsWith() {
        return "change";
    }

    @Override
    public Belonging belonging(UUID id) {
        var addressees = roundTables.addressees(id).stream()
                .map(Addressee::organizationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Belonging(Set.of(), null, addressees);
    }

    /** Whoever has to accept its recommendations knows of it from them. */
    @Override
    public Set<UUID> toldAnyway(UUID id, String action) {
        return telling.told(id);
    }
}
