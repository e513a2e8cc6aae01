package roundtable.community;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.organization.OrganizationDirectory;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.text.Plain;

@Path("/api/v1/communities")
@Tag(name = "communities")
class CommunityResource {
    static final String PATH = "/api/v1/communities/";
    /** What changes when a community, or anything in it, does. */
    static final String TOPIC = "communities";
    /** What changes when a proposal does: proposals are on the same floor. */
    private static final String PROPOSALS = "proposals";

    private final CommunityAccess access;
    private final CommunityLists lists;
    private final CommunityExport table;
    private final Exports exports;
    private final CommunityService service;
    private final CommunityViews views;

    CommunityResource(
            CommunityAccess access,
            CommunityLists lists,
            CommunityExport table,
            Exports exports,
            CommunityService service,
            CommunityViews views) {
        this.access = access;
        this.lists = lists;
        this.table = table;
        this.exports = exports;
        this.service = service;
        this.views = views;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {TOPIC, PROPOSALS, ReferenceDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listCommunities", summary = "Communities of NGOs and requests for one, the newest first")
    public RestResponse<Page<CommunityCard>> list(@BeanParam @Valid CommunityFilter filter, @BeanParam Export export) {
        return exports.answer(export, () -> table.table(filter), () -> lists.page(filter));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @CacheFor(topics = {TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Operation(operationId = "getCommunity", summary = "One community, by id or slug")
    public CommunityView get(@RestPath String id) {
        return views.view(access.visible(id));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "requestCommunity",
            summary = "Ask for a community: one for an area and a territory; it begins when three NGOs stand behind it")
    @APIResponse(
            responseCode = "201",
            description = "The request",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CommunityView.class)))
    public RestResponse<CommunityView> request(CommunityInput input) {
        var made = service.request(input);
        return RestResponse.ResponseBuilder.<CommunityView>created(URI.create(PATH + made.id()))
                .entity(views.view(made))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Authenticated
    @Operation(
            operationId = "changeCommunity",
            summary = "Change its words, as its coordinator; until there is one, as the NGO that asked for it")
    public CommunityView change(@RestPath String id, ObjectNode patch) {
        return views.view(service.change(id, patch));
    }

    @POST
    @Path("{id}/actions/archive")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "archiveCommunity", summary = "End it, with a reason, as the Resource Center")
    public CommunityView archive(@RestPath String id, ReasonInput input) {
        return views.view(service.archive(id, input.reason()));
    }

    /** Why it ends. */
    @Schema(name = "CommunityReasonInput")
    record ReasonInput(
            @Schema(examples = "Сообщество объединилось с соседним.") @NotBlank @Size(max = 2000) @Plain(lines = true)
                    String reason) {}
}
