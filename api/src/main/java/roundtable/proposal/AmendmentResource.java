package roundtable.proposal;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

/** Other words for a proposal, asked for by others while it looks for support. */
@Path("/api/v1/proposals/{id}/amendments")
@Tag(name = "proposals")
class AmendmentResource {
    /** Rows of a file that are read at once. */
    private static final int PORTION = 20;

    private final ProposalRepository proposals;
    private final AmendmentRepository amendments;
    private final AmendmentService service;
    private final ProposalPolicy policy;
    private final AmendmentViews views;
    private final AmendmentExport table;
    private final Exports exports;
    private final Cursors cursors;

    AmendmentResource(
            ProposalRepository proposals,
            AmendmentRepository amendments,
            AmendmentService service,
            ProposalPolicy policy,
            AmendmentViews views,
            AmendmentExport table,
            Exports exports,
            Cursors cursors) {
        this.proposals = proposals;
        this.amendments = amendments;
        this.service = service;
        this.policy = policy;
        this.views = views;
        this.table = table;
        this.exports = exports;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @CacheFor(
            topics = {
                ProposalResource.TOPIC,
                Comments.TOPIC,
                OrganizationDirectory.TOPIC,
                ReferenceDirectory.TOPIC,
                People.TOPIC
            })
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listProposalAmendments", summary = "Amendments of a proposal, the latest first")
    public RestResponse<Page<AmendmentView>> list(
            @RestPath String id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("10") @Min(1) @Max(20) int limit,
            @BeanParam Export export) {
        var p = proposals.at(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(p);
        return exports.answer(
                export,
                () -> table.table(after -> page(p, after, PORTION)),
                () -> cursors.page(page(p, cursors.place(cursor), limit)));
    }

    private Slice<AmendmentView> page(Proposal p, @Nullable Key after, int limit) {
        var slice = amendments.page(p.id(), after, limit);
        return new Slice<>(views.views(slice.items(), p), slice.next(), null);
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "proposeAmendment",
            summary = "Ask for other words while it looks for support; the authors decide in 14 days")
    @APIResponse(
            responseCode = "201",
            description = "The amendment",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AmendmentView.class)))
    public RestResponse<AmendmentView> propose(@RestPath String id, AmendmentInput input) {
        var made = service.propose(id, input);
        return RestResponse.ResponseBuilder.<AmendmentView>created(
                        URI.create(ProposalResource.PATH + made.proposal().id() + "/amendments"))
                .entity(view(made))
                .build();
    }

    @POST
    @Path("{amendment}/actions/accept")
    @Authenticated
    @Idempotent
    @Operation(operationId = "acceptAmendment", summary = "Take the words over: a new version of the proposal")
    public AmendmentView accept(@RestPath String id, @RestPath UUID amendment) {
        return view(service.accept(id, amendment));
    }

    @POST
    @Path("{amendment}/actions/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "rejectAmendment", summary = "Refuse it, with a reason")
    public AmendmentView reject(@RestPath String id, @RestPath UUID amendment, ProposalSteps.ReasonInput input) {
        return view(service.reject(id, amendment, input.reason()));
    }

    @POST
    @Path("{amendment}/actions/withdraw")
    @Authenticated
    @Idempotent
    @Operation(operationId = "withdrawAmendment", summary = "Take one's own amendment back")
    public AmendmentView withdraw(@RestPath String id, @RestPath UUID amendment) {
        return view(service.withdraw(id, amendment));
    }

    private AmendmentView view(AmendmentService.Asked asked) {
        return views.view(asked.amendment(), asked.proposal());
    }
}
