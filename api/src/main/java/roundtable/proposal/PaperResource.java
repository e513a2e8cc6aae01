package roundtable.proposal;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import roundtable.comment.Comments;
import roundtable.organization.OrganizationDirectory;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;

/** Signatures on paper for a proposal. */
@Path("/api/v1/proposals/{id}/paper-supports")
@Tag(name = "proposals")
class PaperResource {
    private final ProposalRepository proposals;
    private final PaperService service;
    private final ProposalPolicy policy;
    private final PaperViews views;

    PaperResource(ProposalRepository proposals, PaperService service, ProposalPolicy policy, PaperViews views) {
        this.proposals = proposals;
        this.service = service;
        this.policy = policy;
        this.views = views;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {ProposalResource.TOPIC, Comments.TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Operation(
            operationId = "listProposalPaperSupports",
            summary =
                    "Sheets of paper signatures, the latest first: those that count or have counted; the rest and the "
                            + "scans for whom they concern")
    public Page<PaperView> list(@RestPath String id) {
        var p = proposals.at(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(p);
        return Page.whole(views.views(p));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "enterProposalPaperSupport",
            summary = "Enter a sheet of signatures: for officers of the body that will answer and for moderators; it "
                    + "counts when a moderator who is somebody else has confirmed it")
    @APIResponse(
            responseCode = "201",
            description = "The sheet that waits for another person",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PaperView.class)))
    public RestResponse<PaperView> enter(@RestPath String id, PaperInput input) {
        var made = service.enter(id, input);
        return RestResponse.ResponseBuilder.<PaperView>created(
                        URI.create(ProposalResource.PATH + made.proposal().id() + "/paper-supports"))
                .entity(views.view(made.sheet(), made.proposal()))
                .build();
    }

    @POST
    @Path("{sheet}/actions/confirm")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "confirmProposalPaperSupport",
            summary = "Another person has seen the scan and counted the same")
    public PaperView confirm(@RestPath String id, @RestPath UUID sheet) {
        return decide(id, sheet, PaperAction.CONFIRM, null);
    }

    @POST
    @Path("{sheet}/actions/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "rejectProposalPaperSupport",
            summary = "Another person has seen the scan, and says why it does not count")
    public PaperView reject(@RestPath String id, @RestPath UUID sheet, ProposalSteps.ReasonInput input) {
        return decide(id, sheet, PaperAction.REJECT, input.reason());
    }

    @POST
    @Path("{sheet}/actions/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "withdrawProposalPaperSupport",
            summary = "Take a sheet back with a reason: by whoever has entered it, or a moderator")
    public PaperView withdraw(@RestPath String id, @RestPath UUID sheet, ProposalSteps.ReasonInput input) {
        return decide(id, sheet, PaperAction.WITHDRAW, input.reason());
    }

    private PaperView decide(String id, UUID sheet, PaperAction action, @Nullable String reason) {
        var decided = service.decide(id, sheet, action, reason);
        return views.view(decided.sheet(), decided.proposal());
    }
}
