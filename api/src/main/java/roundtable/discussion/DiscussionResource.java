package roundtable.discussion;

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
import roundtable.comment.Comments;
import roundtable.identity.People;
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

@Path("/api/v1/discussions")
@Tag(name = "discussions")
class DiscussionResource {
    static final String PATH = "/api/v1/discussions/";
    /** What changes when a discussion does. */
    static final String TOPIC = "discussions";
    /** A discussion names the platform at which it is held. */
    private static final String PLATFORMS = "platforms";

    private final DiscussionRepository discussions;
    private final DiscussionLists lists;
    private final DiscussionExport table;
    private final Exports exports;
    private final StepTables ways;
    private final DiscussionFollowing following;
    private final StepRepository steps;
    private final DiscussionService service;
    private final DiscussionPolicy policy;
    private final DiscussionViews views;
    private final Cursors cursors;

    DiscussionResource(
            DiscussionRepository discussions,
            DiscussionLists lists,
            DiscussionExport table,
            Exports exports,
            StepTables ways,
            DiscussionFollowing following,
            StepRepository steps,
            DiscussionService service,
            DiscussionPolicy policy,
            DiscussionViews views,
            Cursors cursors) {
        this.discussions = discussions;
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
    @CacheFor(topics = {TOPIC, PLATFORMS, Comments.TOPIC, ReferenceDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listDiscussions", summary = "Discussions, the newest first")
    public RestResponse<Page<DiscussionCard>> list(
            @BeanParam @Valid DiscussionFilter filter, @BeanParam Export export) {
        return exports.answer(export, () -> table.table(filter), () -> lists.page(filter));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @CacheFor(
            topics = {
                TOPIC,
                PLATFORMS,
                Comments.TOPIC,
                OrganizationDirectory.TOPIC,
                ReferenceDirectory.TOPIC,
                People.TOPIC
            })
    @Operation(operationId = "getDiscussion", summary = "One discussion with its outcome, by id or slug")
    public DiscussionView get(@RestPath String id) {
        return views.view(visible(id));
    }

    @GET
    @Path("{id}/steps")
    @PermitAll
    @CacheFor(topics = {TOPIC, Comments.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(
            operationId = "listDiscussionSteps",
            summary = "The public time-line of a discussion, the latest step first")
    public RestResponse<Page<DiscussionStepView>> steps(
            @RestPath String id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam Export export) {
        var discussion = visible(id).id();
        return exports.answer(
                export,
                () -> ways.table(following, discussion, (after, most) -> way(discussion, after, most)
                        .map(DiscussionStepView::row)),
                () -> cursors.page(way(discussion, cursors.place(cursor), limit)));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(operationId = "createDiscussion", summary = "Draft a discussion, as the Resource Center")
    @APIResponse(
            responseCode = "201",
            description = "The discussion",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DiscussionView.class)))
    public RestResponse<DiscussionView> create(DiscussionInput input) {
        var made = service.create(input);
        return RestResponse.ResponseBuilder.<DiscussionView>created(URI.create(PATH + made.id()))
                .entity(views.view(made))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Authenticated
    @Operation(operationId = "changeDiscussion", summary = "Change what is asked, and when, until it opens")
    public DiscussionView change(@RestPath String id, ObjectNode patch) {
        return views.view(service.change(id, patch));
    }

    private Discussion visible(String id) {
        var d = discussions.at(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(d);
        return d;
    }

    private Slice<DiscussionStepView> way(UUID discussion, @Nullable Key after, int limit) {
        return steps.steps(discussion, after, limit).map(DiscussionStepView::of);
    }
}
