package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.FollowedSubject;

/** People follow an organization, or a body: what it does, and what comes to it, is told by the features that know. */
@ApplicationScoped
class OrganizationFollowing implements FollowedSubject {
    private static final Map<String, String> STEPS =
            Map.of("verify", "organization_verified", "archive", "organization_archived");

    private final OrganizationRepository organizations;
    private final OrganizationEvidence evidence;

    OrganizationFollowing(OrganizationRepository organizations, OrganizationEvidence evidence) {
        this.organizations = organizations;
        this.evidence = evidence;
    }

    @Override
    public String type() {
        return OrganizationService.TYPE;
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return evidence.show(ids, language);
    }

    @Override
    public Map<String, String> steps() {
        return STEPS;
    }

    /** Everybody knew its name until now. */
    @Override
    public Optional<String> farewell(UUID id, String action) {
        return action.equals("archive")
                ? organizations
                        .findByIdOptional(id)
                        .filter(o -> o.status() == OrganizationStatus.ARCHIVED
                                && o.publishedAt() != null
                                && o.hiddenAt() == null)
                        .map(Organization::shortName)
                : Optional.empty();
    }

    @Override
    public Belonging belonging(UUID id) {
        return organizations
                .findByIdOptional(id)
                .map(o -> Belonging.of(o.areaIds(), o.input().territoryId()))
                .orElse(Belonging.NOWHERE);
    }
}
