package roundtable.organization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import roundtable.identity.Caller;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Problem;
import roundtable.shared.http.ProblemException;
import roundtable.shared.text.Ids;

@Path("/api/v1/organizations")
@Tag(name = "organizations")
class OrganizationResource {
    static final String PATH = "/api/v1/organizations/";
    private static final String ANSWER = "The organization";

    private final OrganizationRepository organizations;
    private final OrganizationLists lists;
    private final OrganizationExport table;
    private final Exports exports;
    private final OrganizationService service;
    private final OrganizationPolicy policy;
    private final OrganizationNames names;
    private final Caller caller;

    OrganizationResource(
            OrganizationRepository organizations,
            OrganizationLists lists,
            OrganizationExport table,
            Exports exports,
            OrganizationService service,
            OrganizationPolicy policy,
            OrganizationNames names,
            Caller caller) {
        this.organizations = organizations;
        this.lists = lists;
        this.table = table;
        this.exports = exports;
        this.service = service;
        this.policy = policy;
        this.names = names;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listOrganizations", summary = "Organizations by name, or the best matches of words")
    public RestResponse<OrganizationPage> list(@BeanParam @Valid OrganizationFilter filter, @BeanParam Export export) {
        return exports.answer(export, () -> table.table(filter), () -> lists.page(filter));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @CacheFor(topics = {OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Operation(operationId = "getOrganization", summary = "One organization, by id or slug")
    @APIResponse(
            responseCode = "200",
            description = ANSWER,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = OrganizationView.class)))
    @APIResponse(
            responseCode = "308",
            description = "It has another slug now, or was merged into another organization",
            headers =
                    @Header(
                            name = "Location",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    @APIResponse(
            responseCode = "410",
            description = "It was public and is withdrawn",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<OrganizationView> get(@RestPath String id) {
        return answer(organizations.at(id).orElseThrow(ProblemException::notFound), id);
    }

    @GET
    @Path("by-ogrn/{ogrn}")
    @PermitAll
    @CacheFor(topics = {OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Operation(operationId = "getOrganizationByOgrn", summary = "The organization with that ОГРН or ОГРНИП")
    @APIResponse(
            responseCode = "200",
            description = ANSWER,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = OrganizationView.class)))
    public RestResponse<OrganizationView> getByOgrn(@RestPath String ogrn) {
        var o = organizations.withOgrn(ogrn).orElseThrow(ProblemException::notFound);
        return answer(o, o.slug());
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "createOrganization",
            summary = "Add an organization: an administrator's is published at once, others wait for a moderator")
    @APIResponse(
            responseCode = "201",
            description = ANSWER,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = OrganizationView.class)),
            headers =
                    @Header(
                            name = "Location",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    public RestResponse<OrganizationView> create(OrganizationInput input) {
        var o = service.create(input);
        return ResponseBuilder.<OrganizationView>create(RestResponse.Status.CREATED)
                .header("Location", PATH + o.id())
                .entity(view(o))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Authenticated
    @Operation(operationId = "changeOrganization", summary = "Change what is said of an organization")
    public OrganizationView change(@RestPath String id, ObjectNode patch) {
        return view(service.change(id, patch));
    }

    @POST
    @Path("{id}/preview")
    @Authenticated
    @Operation(
            operationId = "previewOrganization",
            summary = "The page as everybody would see it with those values; nothing is kept")
    public OrganizationView preview(@RestPath String id, OrganizationInput input) {
        var o = service.preview(id, input);
        return OrganizationView.of(o, names.of(o), Set.of(), false);
    }

    @POST
    @Path("{id}/actions/{action}")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "actOnOrganization",
            summary = "Submit, publish, return, confirm, verify, unverify, archive or restore an organization")
    public OrganizationView act(@RestPath String id, @RestPath OrganizationAction action) {
        return view(service.act(id, action));
    }

    @POST
    @Path("{id}/actions/merge")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "mergeOrganization",
            summary = "Make one of two: this one leads to the survivor from now on, which is answered")
    public OrganizationView merge(@RestPath String id, MergeInput input) {
        return view(service.merge(id, input.into()));
    }

    /** An old address and a merged organization lead on; the rest is shown as far as the caller may see it. */
    private RestResponse<OrganizationView> answer(Organization o, String asked) {
        if (o.status() == OrganizationStatus.MERGED) {
            var survivor = organizations.findById(o.mergedInto());
            if (survivor == null || o.publishedAt() == null) {
                throw ProblemException.notFound();
            }
            policy.checkVisible(survivor);
            return movedTo(survivor);
        }
        policy.checkVisible(o);
        var byId = Ids.read(asked).isPresent();
        return byId || asked.equals(o.slug()) ? RestResponse.ok(view(o)) : movedTo(o);
    }

    private static RestResponse<OrganizationView> movedTo(Organization o) {
        return ResponseBuilder.<OrganizationView>create(RestResponse.Status.PERMANENT_REDIRECT)
                .header("Location", PATH + o.slug())
                .build();
    }

    private OrganizationView view(Organization o) {
        Set<OrganizationAction> actions = caller.isVisitor() ? Set.of() : policy.actions(o);
        return OrganizationView.of(o, names.of(o), actions, policy.isInsider(o));
    }
}
