package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.EvidenceSource;

/** Initiatives as evidence: each stage that one has reached, as long as the council does not take it back. */
@ApplicationScoped
class InitiativeEvidence implements EvidenceSource {
    private static final Map<String, InitiativeStatus> STAGES = Arrays.stream(new InitiativeStatus[] {
                InitiativeStatus.DISCUSSED,
                InitiativeStatus.ENDORSED,
                InitiativeStatus.SUBMITTED,
                InitiativeStatus.ADOPTED,
                InitiativeStatus.IN_FORCE,
                InitiativeStatus.EVALUATED
            })
            .collect(Collectors.toMap(EnumNames::of, s -> s));

    private final InitiativeRepository initiatives;
    private final InitiativeListRepository rows;

    InitiativeEvidence(InitiativeRepository initiatives, InitiativeListRepository rows) {
        this.initiatives = initiatives;
        this.rows = rows;
    }

    @Override
    public String type() {
        return Initiative.TYPE;
    }

    @Override
    public List<String> predicates() {
        return STAGES.values().stream().sorted().map(EnumNames::of).toList();
    }

    @Override
    public Optional<Boolean> holds(String predicate, UUID id) {
        var stage = STAGES.get(predicate);
        if (stage == null) {
            throw new IllegalArgumentException("No predicate " + predicate);
        }
        return initiatives.findByIdOptional(id).map(i -> i.isPublic() && i.hasReached(stage));
    }

    @Override
    public Behind behind(UUID id) {
        return initiatives
                .findByIdOptional(id)
                .map(i -> Behind.of(i.author(), i.councilId()))
                .orElse(Behind.NOBODY);
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return ids.isEmpty()
                ? Map.of()
                : rows.among(ids).stream()
                        .collect(Collectors.toMap(
                                InitiativeRow::id, r -> new Shown(r.title(), "/initiatives/" + r.slug())));
    }
}
