package roundtable.proposal;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
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
import roundtable.problem.ProblemDirectory;
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

@Path("/api/v1/proposals")
@Tag(name = "proposals")
class ProposalResource {
    static final String PATH = "/api/v1/proposals/";
    /** What changes when a proposal does. */
    static final String TOPIC = "proposals";

    private final ProposalRepository proposals;
    private final ProposalLists lists;
    private final ProposalExport table;
    private final Exports exports;
    private final StepTables ways;
    private final ProposalFollowing following;
    private final StepRepository steps;
    private final VersionRepository versions;
    private final VersionExport wordings;
    private final ProposalService service;
    private final ProposalPolicy policy;
    private final ProposalViews views;
    private final Cursors cursors;

    ProposalResource(
            ProposalRepository proposals,
            ProposalLists lists,
            ProposalExport table,
            Exports exports,
            StepTables ways,
            ProposalFollowing following,
            StepRepository steps,
            VersionRepository versions,
            VersionExport wordings,
            ProposalService service,
            ProposalPolicy policy,
            ProposalViews views,
            Cursors cursors) {
        this.proposals = proposals;
        this.lists = lists;
        this.table = table;
        this.exports = exports;
        this.ways = ways;
        this.following = following;
        this.steps = steps;
        this.versions = versions;
        this.wordings = wordings;
        this.service = service;
        this.policy = policy;
        this.views = views;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @CacheFor(
            topics = {
                TOPIC,
                Comments.TOPIC,
                OrganizationDirectory.TOPIC,
                ReferenceDirectory.TOPIC,
                // A proposal without a point lies where its problem does.
                ProblemDirectory.TOPIC
            })
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listProposals", summary = "Proposals, the newest first")
    public RestResponse<Page<ProposalCard>> list(@BeanParam @Valid ProposalFilter filter, @BeanParam Export export) {
        return exports.answer(export, () -> table.table(filter), () -> lists.page(filter));
    }

    @GET
    @Path("similar")
    @PermitAll
    @CacheFor(topics = {TOPIC, Comments.TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Operation(
            operationId = "listSimilarProposals",
            summary = "At most five that may be the same as what is being typed; what lies within 300 m first")
    public Page<ProposalCard> similar(
            @RestQuery("q") @NotBlank @Size(max = 200) @Plain @Parameter(example = "вход без ступеней") String q,
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
                Comments.TOPIC,
                OrganizationDirectory.TOPIC,
                ReferenceDirectory.TOPIC,
                People.TOPIC,
                ProblemDirectory.TOPIC,
                Recommendations.TOPIC,
                Practices.TOPIC,
                FileDirectory.TOPIC,
                CommunityDrafts.TOPIC
            })
    @Operation(operationId = "getProposal", summary = "One proposal, by id or slug")
    public ProposalView get(@RestPath String id) {
        return views.view(visible(id));
    }

    @GET
    @Path("{id}/steps")
    @PermitAll
    @CacheFor(
            topics = {TOPIC, Comments.TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC, FileDirectory.TOPIC
            })
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listProposalSteps", summary = "The public time-line of a proposal, the latest step first")
    public RestResponse<Page<ProposalStepView>> steps(
            @RestPath String id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam Export export) {
        var p = visible(id);
        var since = policy.isInsider(p) ? null : p.publishedAt();
        return exports.answer(
                export,
                () -> ways.table(following, p.id(), (after, most) -> way(p, since, after, most)
                        .map(ProposalStepView::row)),
                () -> cursors.page(way(p, since, cursors.place(cursor), limit)));
    }

    @GET
    @Path("{id}/versions")
    @PermitAll
    @CacheFor(topics = {TOPIC, Comments.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listProposalVersions", summary = "Every wording that was public, the latest first")
    public RestResponse<Page<VersionView>> versions(@RestPath String id, @BeanParam Export export) {
        var p = visible(id);
        return exports.answer(export, () -> wordings.table(() -> wordings(p)), () -> Page.whole(wordings(p)));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "createProposal",
            summary = "Propose something: a draft, or submitted at once; a trusted author's is then public at once")
    @APIResponse(
            responseCode = "201",
            description = "The proposal",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProposalView.class)))
    public RestResponse<ProposalView> create(
            @RestQuery("submit") @DefaultValue("false") @Parameter(description = "Whether it is submitted at once")
                    boolean submit,
            ProposalInput input) {
        var made = service.create(input, submit);
        return RestResponse.ResponseBuilder.<ProposalView>created(URI.create(PATH + made.id()))
                .entity(views.view(made))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Authenticated
    @Operation(
            operationId = "changeProposal",
            summary = "Change a draft; in the support phase only title and body, which makes a new version")
    public ProposalView change(@RestPath String id, ObjectNode patch) {
        return views.view(service.change(id, patch));
    }

    private Proposal visible(String id) {
        var p = proposals.at(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(p);
        return p;
    }

    private List<VersionView> wordings(Proposal p) {
        var all = versions.of(p.id());
        return p.isMasked() ? all.stream().map(VersionView::taken).toList() : all;
    }

    private Slice<ProposalStepView> way(Proposal p, @Nullable Instant since, @Nullable Key after, int limit) {
        var slice = steps.steps(p.id(), since, after, limit);
        return new Slice<>(views.steps(slice.items()), slice.next(), null);
    }
}
