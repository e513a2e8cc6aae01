package roundtable.organization;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import roundtable.identity.Caller;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.RequestLanguage;

@Path("/api/v1/organizations")
@Tag(name = "organizations")
class OrganizationQualityResource {
    private final OrganizationRepository organizations;
    private final OrganizationQualityRepository quality;
    private final OrganizationPolicy policy;
    private final OrganizationLists lists;
    private final ReferenceDirectory reference;
    private final RequestLanguage language;
    private final Cursors cursors;
    private final Clock clock;

    OrganizationQualityResource(
            OrganizationRepository organizations,
            OrganizationQualityRepository quality,
            OrganizationPolicy policy,
            OrganizationLists lists,
            ReferenceDirectory reference,
            RequestLanguage language,
            Cursors cursors,
            Clock clock) {
        this.organizations = organizations;
        this.quality = quality;
        this.policy = policy;
        this.lists = lists;
        this.reference = reference;
        this.language = language;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Path("{id}/completeness")
    @PermitAll
    @CacheFor(topics = OrganizationDirectory.TOPIC)
    @Operation(
            operationId = "getOrganizationCompleteness",
            summary = "How much of the profile is there, rule by rule, and what to do about the rest")
    public Completeness completeness(@RestPath String id) {
        var o = organizations.at(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(o);
        return Completeness.of(quality.completeness(o.id(), LocalDate.now(clock)), language.tag());
    }

    @GET
    @Path("quality")
    @RolesAllowed({Caller.MODERATOR, Caller.ADMINISTRATOR})
    @Operation(
            operationId = "listOrganizationQuality",
            summary =
                    "Published profiles that need work, the worst first, without liquidated organizations; for the staff")
    public Page<QualityView> worst(@BeanParam @Valid QualityFilter f) {
        var slice = quality.worst(
                Objects.requireNonNullElse(f.order(), QualityOrder.INCOMPLETE),
                lists.inside(f.territory()),
                LocalDate.now(clock),
                cursors.place(f.cursor()),
                Objects.requireNonNullElse(f.limit(), 20));
        var territories = reference.territories(
                slice.items().stream()
                        .map(OrganizationQualityRepository.Judged::territoryId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                language.tag());
        return cursors.page(slice.map(r -> new QualityView(
                r.id(),
                r.slug(),
                r.shortName(),
                r.territoryId() == null ? null : territories.get(r.territoryId()),
                r.points(),
                r.confirmedAt(),
                Completeness.of(r.met(), language.tag()).rules().stream()
                        .filter(j -> !j.met())
                        .toList())));
    }
}
