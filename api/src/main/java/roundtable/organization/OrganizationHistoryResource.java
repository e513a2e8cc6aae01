package roundtable.organization;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.audit.AuditEntry;
import roundtable.audit.AuditHistory;
import roundtable.identity.People;
import roundtable.organization.OrganizationHistoryEntry.FieldChange;
import roundtable.organization.OrganizationHistoryEntry.Origin;
import roundtable.organization.OrganizationHistoryEntry.Person;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.Subject;

@Path("/api/v1/organizations/{id}/history")
@Tag(name = "organizations")
class OrganizationHistoryResource {
    private static final String ORIGIN = "import";

    private final OrganizationRepository organizations;
    private final OrganizationPolicy policy;
    private final AuditHistory history;
    private final People people;
    private final Cursors cursors;
    private final ObjectMapper json;

    OrganizationHistoryResource(
            OrganizationRepository organizations,
            OrganizationPolicy policy,
            AuditHistory history,
            People people,
            Cursors cursors,
            ObjectMapper json) {
        this.organizations = organizations;
        this.policy = policy;
        this.history = history;
        this.people = people;
        this.cursors = cursors;
        this.json = json;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listOrganizationHistory",
            summary =
                    "Who changed an organization, when, from what to what, newest first; for its people and the staff")
    public Page<OrganizationHistoryEntry> list(
            @RestPath String id,
            @RestQuery("limit") @Min(1) @Max(100) @Parameter(description = "Items on a page, 20 unless told") @Nullable
                    Integer limit,
            @RestQuery("cursor") @Parameter(description = "nextCursor of the page before") @Nullable String cursor) {
        var o = organizations.at(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(o);
        if (!policy.isInsider(o)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        var slice = history.of(
                new Subject(OrganizationService.TYPE, o.id()), cursors.place(cursor), limit == null ? 20 : limit);
        var names = people.names(slice.items().stream()
                .map(AuditEntry::actorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return cursors.page(slice.map(e -> new OrganizationHistoryEntry(
                e.at(),
                e.action(),
                e.actorId() == null ? null : new Person(e.actorId(), names.get(e.actorId())),
                origin(e),
                fields(e))));
    }

    /** An import notes its row among the changed fields. */
    private @Nullable Origin origin(AuditEntry e) {
        var noted = e.changed().get(ORIGIN);
        return noted == null ? null : json.convertValue(noted.to(), Origin.class);
    }

    private Map<String, FieldChange> fields(AuditEntry e) {
        var fields = new TreeMap<>(e.changed());
        fields.remove(ORIGIN);
        return json.convertValue(fields, new TypeReference<>() {});
    }
}
