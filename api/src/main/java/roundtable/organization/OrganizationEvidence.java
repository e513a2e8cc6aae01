package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.shared.spi.EvidenceSource;

/** Organizations as evidence: one that is in the directory, one that a moderator has verified. */
@ApplicationScoped
class OrganizationEvidence implements EvidenceSource {
    private final OrganizationRepository organizations;
    private final OrganizationDirectory directory;

    OrganizationEvidence(OrganizationRepository organizations, OrganizationDirectory directory) {
        this.organizations = organizations;
        this.directory = directory;
    }

    @Override
    public String type() {
        return OrganizationService.TYPE;
    }

    @Override
    public List<String> predicates() {
        return List.of("published", "verified");
    }

    @Override
    public Optional<Boolean> holds(String predicate, UUID id) {
        return organizations.findByIdOptional(id).map(o -> {
            var published = o.isPublic();
            return switch (predicate) {
                case "published" -> published;
                case "verified" -> published && o.verified();
                default -> throw new IllegalArgumentException("No predicate " + predicate);
            };
        });
    }

    @Override
    public Behind behind(UUID id) {
        return new Behind(Set.of(), Set.of(id));
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return directory.cards(ids, language).values().stream()
                .collect(Collectors.toMap(
                        OrganizationCard::id, o -> new Shown(o.shortName(), "/organizations/" + o.slug())));
    }
}
