package roundtable.initiative;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import roundtable.comment.Comments;
import roundtable.organization.OrganizationDirectory;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.StepTables;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

@Path("/api/v1/initiatives")
@Tag(name = "initiatives")
class InitiativeResource {
    static final String PATH = "/api/v1/initiatives/";
    /** What changes when an initiative does. */
    static final String TOPIC = "initiatives";

    private final InitiativeRepository initiatives;
    private final InitiativeLists lists;
    private final InitiativeExport table;
    private final Exports exports;
    private final StepTables ways;
    private final InitiativeFollowing following;
    private final StepRepository steps;
    private final CouncilService service;
    private final InitiativePolicy policy;
    private final InitiativeViews views;
    private final Cursors cursors;

    InitiativeResource(
            InitiativeRepository initiatives,
            InitiativeLists lists,
            InitiativeExport table,
            Exports exports,
            StepTables ways,
            InitiativeFollowing following,
            StepRepository steps,
            CouncilService service,
            InitiativePolicy policy,
            InitiativeViews views,
            Cursors cursors) {
        this.initiatives = initiatives;
        this.lists = lists;
        this.table = table;
        this.exports = exports;
        this.ways = ways;
        this.following = following;
        this.steps = steps;
        this.service = service;
        this.policy = policy;
        this.views = views;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {TOPIC, Comments.TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listInitiatives", summary = "Initiatives to relieve taxes, the newest first")
    public RestResponse<Page<InitiativeCard>> list(
            @BeanParam @Valid InitiativeFilter filter, @BeanParam Export export) {
        return exports.answer(export, () -> table.table(filter), () -> lists.page(filter));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @CacheFor(topics = {TOPIC, Comments.TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Operation(operationId = "getInitiative", summary = "One initiative, by id or slug")
    public InitiativeView get(@RestPath String id) {
        return views.view(visible(id));
    }

    @GET
    @Path("{id}/steps")
    @PermitAll
    @CacheFor(topics = {TOPIC, Comments.TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(
            operationId = "listInitiativeSteps",
            summary = "The public time-line of an initiative, the latest step first")
    public RestResponse<Page<InitiativeStepView>> steps(
            @RestPath String id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam Export export) {
        var i = visible(id);
        return exports.answer(
                export,
                () -> ways.table(
                        following, i.id(), (after, most) -> way(i, after, most).map(InitiativeStepView::row)),
                () -> cursors.page(way(i, cursors.place(cursor), limit)));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(operationId = "createInitiative", summary = "Draft an initiative of one's council")
    @APIResponse(
            responseCode = "201",
            description = "The initiative",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InitiativeView.class)))
    public RestResponse<InitiativeView> create(InitiativeInput input) {
        var made = service.create(input);
        return RestResponse.ResponseBuilder.<InitiativeView>created(URI.create(PATH + made.id()))
                .entity(views.view(made))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Authenticated
    @Operation(operationId = "changeInitiative", summary = "Change what is asked for while it is a draft")
    public InitiativeView change(@RestPath String id, ObjectNode patch) {
        return views.view(service.change(id, patch));
    }

    private Initiative visible(String id) {
        var i = initiatives.at(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(i);
        return i;
    }

    private Slice<InitiativeStepView> way(Initiative i, @Nullable Key after, int limit) {
        var slice = steps.steps(i.id(), after, limit);
        return new Slice<>(views.steps(i, slice.items()), slice.next(), null);
    }
}
