package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import roundtable.shared.spi.EvidenceSource;

/** Organizations as evidence: one that is in the directory, one that a moderator has verified. */
@ApplicationScoped
class OrganizationEvidence implements EvidenceSource {
    private final OrganizationRepository organizations;

    OrganizationEvidence(OrganizationRepository organizations) {
        this.organizations = organizations;
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
            var published = o.status() == OrganizationStatus.PUBLISHED;
            return switch (predicate) {
                case "published" -> published;
                case "verified" -> published && o.verified();
                default -> throw new IllegalArgumentException("No predicate " + predicate);
            };
        });
    }

    @Override
    public Optional<Shown> show(UUID id, String language) {
        return organizations
                .findByIdOptional(id)
                .filter(o -> o.status() == OrganizationStatus.PUBLISHED)
                .map(o -> new Shown(o.shortName(), "/organizations/" + o.slug()));
    }
}
