package roundtable.problem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import roundtable.comment.Comments;
import roundtable.file.FileDirectory;
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
import roundtable.shared.text.Plain;

@Path("/api/v1/problems")
@Tag(name = "problems")
class ProblemResource {
    static final String PATH = "/api/v1/problems/";
    /** What changes when a problem does. */
    static final String TOPIC = "problems";
    /** What is chosen after a call is named; proposals know of problems, and not the other way round. */
    private static final String PROPOSALS = "proposals";

    private final ProblemRepository problems;
    private final ProblemLists lists;
    private final ProblemExport table;
    private final Exports exports;
    private final StepTables ways;
    private final ProblemFollowing following;
    private final StepRepository steps;
    private final ProblemService service;
    private final ProblemPolicy policy;
    private final ProblemViews views;
    private final Cursors cursors;

    ProblemResource(
            ProblemRepository problems,
            ProblemLists lists,
            ProblemExport table,
            Exports exports,
            StepTables ways,
            ProblemFollowing following,
            StepRepository steps,
            ProblemService service,
            ProblemPolicy policy,
            ProblemViews views,
            Cursors cursors) {
        this.problems = problems;
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
    @Operation(operationId = "listProblems", summary = "Problems of the city, the newest first")
    public RestResponse<Page<ProblemCard>> list(@BeanParam @Valid ProblemFilter filter, @BeanParam Export export) {
        return exports.answer(export, () -> table.table(filter), () -> lists.page(filter));
    }

    @GET
    @Path("similar")
    @PermitAll
    @CacheFor(topics = {TOPIC, Comments.TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Operation(
            operationId = "listSimilarProblems",
            summary = "At most five that may be the same as what is being typed; what lies within 300 m first")
    public Page<ProblemCard> similar(
            @RestQuery("q") @NotBlank @Size(max = 200) @Plain @Parameter(example = "яма на дороге") String q,
            @RestQuery("lat") @DecimalMin("-90") @DecimalMax("90") @Nullable Double lat,
            @RestQuery("lon") @DecimalMin("-180") @DecimalMax("180") @Nullable Double lon) {
        return Page.whole(lists.similar(q, lat, lon));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @CacheFor(
            topics = {
                TOPIC,
                PROPOSALS,
                Comments.TOPIC,
                OrganizationDirectory.TOPIC,
                ReferenceDirectory.TOPIC,
                People.TOPIC,
                FileDirectory.TOPIC
            })
    @Operation(operationId = "getProblem", summary = "One problem, by id or slug")
    public ProblemView get(@RestPath String id) {
        return views.view(visible(id));
    }

    @GET
    @Path("{id}/steps")
    @PermitAll
    @CacheFor(
            topics = {TOPIC, Comments.TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC, FileDirectory.TOPIC
            })
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listProblemSteps", summary = "The public time-line of a problem, the latest step first")
    public RestResponse<Page<ProblemStepView>> steps(
            @RestPath String id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam Export export) {
        var p = visible(id);
        var since = policy.isInsider(p) ? null : p.publishedAt();
        return exports.answer(
                export,
                () -> ways.table(following, p.id(), (after, most) -> way(p, since, after, most)
                        .map(ProblemStepView::row)),
                () -> cursors.page(way(p, since, cursors.place(cursor), limit)));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "createProblem",
            summary = "State a problem: a draft, or submitted at once; a trusted author's is then public at once")
    @APIResponse(
            responseCode = "201",
            description = "The problem",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProblemView.class)))
    public RestResponse<ProblemView> create(
            @RestQuery("submit") @DefaultValue("false") @Parameter(description = "Whether it is submitted at once")
                    boolean submit,
            ProblemInput input) {
        var made = service.create(input, submit);
        return RestResponse.ResponseBuilder.<ProblemView>created(URI.create(PATH + made.id()))
                .entity(views.view(made))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Authenticated
    @Operation(operationId = "changeProblem", summary = "Change what is said while it is a draft")
    public ProblemView change(@RestPath String id, ObjectNode patch) {
        return views.view(service.change(id, patch));
    }

    @PUT
    @Path("{id}/concern")
    @Authenticated
    @Operation(operationId = "supportProblem", summary = "«This concerns me too»: counted once for a person")
    public ProblemView support(@RestPath String id) {
        return views.view(service.support(id));
    }

    @DELETE
    @Path("{id}/concern")
    @Authenticated
    @Operation(operationId = "unsupportProblem", summary = "Take «this concerns me too» back")
    public ProblemView unsupport(@RestPath String id) {
        return views.view(service.unsupport(id));
    }

    private Problem visible(String id) {
        var p = problems.at(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(p);
        return p;
    }

    private Slice<ProblemStepView> way(Problem p, @Nullable Instant since, @Nullable Key after, int limit) {
        var slice = steps.steps(p.id(), since, after, limit);
        return new Slice<>(views.steps(slice.items()), slice.next(), null);
    }
}
