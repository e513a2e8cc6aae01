package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.shared.spi.EvidenceSource;

/** Platforms as evidence: one that meets, or brings its discussions to an outcome, with all three sides at the table. */
@ApplicationScoped
class PlatformEvidence implements EvidenceSource {
    private final PlatformRepository platforms;
    private final PlatformListRepository rows;
    private final SeatRepository seats;

    PlatformEvidence(PlatformRepository platforms, PlatformListRepository rows, SeatRepository seats) {
        this.platforms = platforms;
        this.seats = seats;
        this.rows = rows;
    }

    @Override
    public String type() {
        return Platform.TYPE;
    }

    @Override
    public List<String> predicates() {
        return List.of("three_sides_met");
    }

    @Override
    public Optional<Boolean> holds(String predicate, UUID id) {
        return platforms
                .findByIdOptional(id)
                .map(p -> p.isPublic()
                        && switch (predicate) {
                            case "three_sides_met" ->
                                p.status() == PlatformStatus.OPEN
                                        && p.isWhole()
                                        && (p.minutesCount() > 0 || platforms.hasOutcome(p.id()))
                                        && p.inactiveAt() == null;
                            default -> throw new IllegalArgumentException("No predicate " + predicate);
                        });
    }

    /** The sides that sit there: they met, so they may say so. */
    @Override
    public Behind behind(UUID id) {
        return platforms
                .findByIdOptional(id)
                .map(p -> new Behind(Set.of(p.author()), Set.copyOf(seats.sitting(id))))
                .orElse(Behind.NOBODY);
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return ids.isEmpty()
                ? Map.of()
                : rows.among(ids).stream()
                        .collect(
                                Collectors.toMap(PlatformRow::id, r -> new Shown(r.title(), "/platforms/" + r.slug())));
    }
}
