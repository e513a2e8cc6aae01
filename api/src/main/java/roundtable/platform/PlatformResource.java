package roundtable.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationDirectory;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Plain;

@Path("/api/v1/platforms")
@Tag(name = "platforms")
class PlatformResource {
    static final String PATH = "/api/v1/platforms/";
    /** What changes when a platform, or anything in it, does. */
    static final String TOPIC = "platforms";

    /** A platform names what it works on; how much is said of it comes along. */
    private static final String PROBLEMS = "problems";

    private static final String PROPOSALS = "proposals";
    private static final String DISCUSSIONS = "discussions";
    private static final String COMMENTS = "comments";

    private final PlatformAccess access;
    private final PlatformLists lists;
    private final PlatformListRepository rows;
    private final PlatformExport table;
    private final Exports exports;
    private final PlatformService service;
    private final PlatformViews views;
    private final Cursors cursors;

    PlatformResource(
            PlatformAccess access,
            PlatformLists lists,
            PlatformListRepository rows,
            PlatformExport table,
            Exports exports,
            PlatformService service,
            PlatformViews views,
            Cursors cursors) {
        this.access = access;
        this.lists = lists;
        this.rows = rows;
        this.table = table;
        this.exports = exports;
        this.service = service;
        this.views = views;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {TOPIC, ReferenceDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listPlatforms", summary = "Platforms of NGOs, business and government, the newest first")
    public RestResponse<Page<PlatformCard>> list(@BeanParam @Valid PlatformFilter filter, @BeanParam Export export) {
        return exports.answer(export, () -> table.table(filter), () -> lists.page(filter));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @CacheFor(topics = {TOPIC, PROBLEMS, PROPOSALS, DISCUSSIONS, COMMENTS, ReferenceDirectory.TOPIC})
    @Operation(operationId = "getPlatform", summary = "One platform, by id or slug")
    public PlatformView get(@RestPath String id) {
        return views.view(access.visible(id));
    }

    @GET
    @Path("{id}/timeline")
    @PermitAll
    @CacheFor(topics = {TOPIC, DISCUSSIONS, OrganizationDirectory.TOPIC})
    @Operation(
            operationId = "listPlatformHappenings",
            summary = "What happened at a platform and in the discussions held there, the latest first")
    public Page<HappeningView> timeline(
            @RestPath String id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var slice = rows.happened(access.visible(id).id(), cursors.place(cursor), limit);
        return cursors.page(new Slice<>(views.happenings(slice.items()), slice.next(), null));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(operationId = "createPlatform", summary = "Open a platform, as the Resource Center")
    @APIResponse(
            responseCode = "201",
            description = "The platform",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlatformView.class)))
    public RestResponse<PlatformView> create(PlatformInput input) {
        var made = service.create(input);
        return RestResponse.ResponseBuilder.<PlatformView>created(URI.create(PATH + made.id()))
                .entity(views.view(made))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Authenticated
    @Operation(operationId = "changePlatform", summary = "Change what is said of it, as the Resource Center")
    public PlatformView change(@RestPath String id, ObjectNode patch) {
        return views.view(service.change(id, patch));
    }

    @POST
    @Path("{id}/actions/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "closePlatform", summary = "End it, with a reason, as the Resource Center")
    public PlatformView close(@RestPath String id, WordsInput input) {
        return views.view(service.close(id, input.text()));
    }

    @PUT
    @Path("{id}/links/{type}/{targetId}")
    @Authenticated
    @Operation(operationId = "linkPlatform", summary = "Say that it works on a public problem, proposal or discussion")
    public PlatformView link(@RestPath String id, @RestPath LinkType type, @RestPath UUID targetId) {
        return views.view(service.link(id, type, targetId));
    }

    @DELETE
    @Path("{id}/links/{type}/{targetId}")
    @Authenticated
    @Operation(operationId = "unlinkPlatform", summary = "It works on that no longer")
    public void unlink(@RestPath String id, @RestPath LinkType type, @RestPath UUID targetId) {
        service.unlink(id, type, targetId);
    }

    /** What is said with a step: why a platform ends, what came out of a topic. */
    @Schema(name = "PlatformWordsInput")
    record WordsInput(
            @Schema(examples = "Светофор стоит с сентября.") @NotBlank @Size(max = 2000) @Plain(lines = true)
                    String text) {}
}
