package roundtable.organization.people;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import roundtable.identity.Caller;
import roundtable.identity.Representatives;
import roundtable.organization.OrganizationAccess;
import roundtable.organization.OrganizationStatus;
import roundtable.shared.http.Page;

@Path("/api/v1/me/organizations")
@Tag(name = "organizations")
class MyOrganizationResource {
    private final OrganizationAccess organizations;
    private final Representatives representatives;
    private final Caller caller;

    MyOrganizationResource(OrganizationAccess organizations, Representatives representatives, Caller caller) {
        this.organizations = organizations;
        this.representatives = representatives;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listMyOrganizations", summary = "The organizations that the caller represents, by name")
    public Page<MyOrganizationView> list() {
        Map<UUID, Representatives.Level> mine =
                caller.id().map(representatives::organizations).orElse(Map.of());
        return Page.whole(organizations.known(mine.keySet()).values().stream()
                // The people of what was merged represent the survivor.
                .filter(o -> o.status() != OrganizationStatus.MERGED)
                .map(o -> new MyOrganizationView(
                        o.id(),
                        o.slug(),
                        o.shortName(),
                        o.kind(),
                        o.status(),
                        Objects.requireNonNull(mine.get(o.id())),
                        o.verified(),
                        o.confirmedAt()))
                .sorted(Comparator.comparing(MyOrganizationView::shortName))
                .toList());
    }
}
