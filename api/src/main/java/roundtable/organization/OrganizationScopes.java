package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.ScopeSource;

/** Roles of officers, council members and representatives hold for an organization. */
@ApplicationScoped
class OrganizationScopes implements ScopeSource {
    private final OrganizationRepository organizations;

    OrganizationScopes(OrganizationRepository organizations) {
        this.organizations = organizations;
    }

    @Override
    public Map<UUID, Scope> scopes(Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : organizations.list("id in ?1", ids).stream()
                        .filter(o -> o.status() != OrganizationStatus.MERGED)
                        .collect(Collectors.toMap(
                                Organization::id, o -> new Scope(EnumNames.of(o.kind()), o.shortName())));
    }
}
