package roundtable.discussion;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import roundtable.comment.Comments;
import roundtable.identity.Caller;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Plain;

/** Short statements inside of a discussion, votes on them, and the groups that are found by the votes. */
@Path("/api/v1/discussions/{id}")
@Tag(name = "discussions")
class OpinionResource {
    /** Rows of a file that are read at once. */
    private static final int PORTION = 100;

    private final DiscussionRepository discussions;
    private final OpinionRepository statements;
    private final OpinionService service;
    private final OpinionViews views;
    private final DiscussionPolicy policy;
    private final Caller caller;
    private final OpinionExport table;
    private final Exports exports;
    private final Cursors cursors;

    OpinionResource(
            DiscussionRepository discussions,
            OpinionRepository statements,
            OpinionService service,
            OpinionViews views,
            DiscussionPolicy policy,
            Caller caller,
            OpinionExport table,
            Exports exports,
            Cursors cursors) {
        this.discussions = discussions;
        this.statements = statements;
        this.service = service;
        this.views = views;
        this.policy = policy;
        this.caller = caller;
        this.table = table;
        this.exports = exports;
        this.cursors = cursors;
    }

    @GET
    @Path("opinions")
    @PermitAll
    @CacheFor(topics = {DiscussionResource.TOPIC, Comments.TOPIC})
    @Operation(
            operationId = "getOpinions",
            summary = "Groups of people who vote alike on the statements, and what all of them agree on")
    public OpinionsView opinions(@RestPath String id) {
        return views.opinions(visible(id));
    }

    @GET
    @Path("statements")
    @PermitAll
    @CacheFor(topics = {DiscussionResource.TOPIC, Comments.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(
            operationId = "listOpinionStatements",
            summary = "Statements to vote on, the first ones first; what waits is seen by its author and the staff")
    public RestResponse<Page<OpinionStatementView>> list(
            @RestPath String id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam Export export) {
        var d = visible(id);
        return exports.answer(
                export,
                () -> table.table(after -> page(d, after, PORTION)),
                () -> cursors.page(page(d, cursors.place(cursor), limit)));
    }

    private Slice<OpinionStatementView> page(Discussion d, @Nullable Key after, int limit) {
        var slice = statements.page(d.id(), caller.id().orElse(null), policy.isStaff(), after, limit);
        return new Slice<>(views.views(d, slice.items()), slice.next(), null);
    }

    @POST
    @Path("statements")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "proposeOpinionStatement",
            summary = "Propose a statement to vote on; a trusted author's is public at once")
    @APIResponse(
            responseCode = "201",
            description = "The statement",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OpinionStatementView.class)))
    public RestResponse<OpinionStatementView> propose(@RestPath String id, OpinionStatementInput input) {
        var made = service.propose(id, input);
        return RestResponse.ResponseBuilder.<OpinionStatementView>created(
                        URI.create(DiscussionResource.PATH + made.discussionId() + "/statements"))
                .entity(view(id, made))
                .build();
    }

    @POST
    @Path("statements/{statementId}/actions/publish")
    @Authenticated
    @Idempotent
    @Operation(operationId = "publishOpinionStatement", summary = "Let everybody vote on it, as a moderator")
    public OpinionStatementView publish(@RestPath String id, @RestPath UUID statementId) {
        return view(id, service.publish(id, statementId));
    }

    @POST
    @Path("statements/{statementId}/actions/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "returnOpinionStatement", summary = "Say why it cannot stand there, as a moderator")
    public OpinionStatementView giveBack(@RestPath String id, @RestPath UUID statementId, ReasonInput input) {
        return view(id, service.giveBack(id, statementId, input.reason()));
    }

    @PUT
    @Path("statements/{statementId}/vote")
    @Authenticated
    @Operation(
            operationId = "voteOnOpinionStatement",
            summary = "Agree, disagree or pass, in place of an earlier vote while the discussion is open")
    public OpinionStatementView vote(@RestPath String id, @RestPath UUID statementId, OpinionVoteInput input) {
        return view(id, service.vote(id, statementId, input.choice()));
    }

    private OpinionStatementView view(String id, OpinionStatement statement) {
        return views.view(
                visible(id), statements.row(statement.id(), caller.id().orElse(null)));
    }

    private Discussion visible(String id) {
        var d = discussions.at(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(d);
        return d;
    }

    /** Why a statement cannot stand there. */
    @Schema(name = "OpinionReasonInput")
    record ReasonInput(
            @NotBlank @Size(max = 1000) @Plain @Schema(examples = "Здесь две мысли: предложите их отдельно.")
                    String reason) {}
}
