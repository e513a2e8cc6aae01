package roundtable.proposal;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.comment.Comments;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;

/** What a proposal has to do with others: merges and splits. */
@Path("/api/v1/proposals/{id}")
@Tag(name = "proposals")
class MergeResource {
    private final ProposalRepository proposals;
    private final MergeService service;
    private final SplitService splits;
    private final ProposalPolicy policy;
    private final MergeViews views;

    MergeResource(
            ProposalRepository proposals,
            MergeService service,
            SplitService splits,
            ProposalPolicy policy,
            MergeViews views) {
        this.proposals = proposals;
        this.service = service;
        this.splits = splits;
        this.policy = policy;
        this.views = views;
    }

    @GET
    @Path("relatives")
    @PermitAll
    @CacheFor(topics = {ProposalResource.TOPIC, Comments.TOPIC})
    @Operation(
            operationId = "listProposalRelatives",
            summary =
                    "In which proposal it goes on, which ones go on in it, from which one it was split off, into which")
    public RelativesView relatives(@RestPath String id) {
        return views.relatives(visible(id));
    }

    @GET
    @Path("merges")
    @PermitAll
    @CacheFor(topics = {ProposalResource.TOPIC, Comments.TOPIC})
    @Operation(
            operationId = "listProposalMerges",
            summary = "Merges of the proposal; those that are not done for the authors and moderators only")
    public Page<MergeView> merges(@RestPath String id) {
        return Page.whole(views.views(visible(id)));
    }

    @POST
    @Path("merges")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "proposeProposalMerge",
            summary = "A moderator asks the authors of both whether it shall go on in another one; they have 14 days")
    @APIResponse(
            responseCode = "201",
            description = "The merge that waits for the authors",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MergeView.class)))
    public RestResponse<MergeView> propose(@RestPath String id, MergeInput input) {
        var made = service.propose(id, input);
        return RestResponse.ResponseBuilder.<MergeView>created(
                        URI.create(ProposalResource.PATH + made.child().id() + "/merges"))
                .entity(views.view(made))
                .build();
    }

    @POST
    @Path("merges/{merge}/actions/agree")
    @Authenticated
    @Idempotent
    @Operation(operationId = "agreeToProposalMerge", summary = "An author agrees; the last one who does unites them")
    public MergeView agree(@RestPath String id, @RestPath UUID merge) {
        return views.view(service.agree(id, merge));
    }

    @POST
    @Path("merges/{merge}/actions/decline")
    @Authenticated
    @Idempotent
    @Operation(operationId = "declineProposalMerge", summary = "An author says no; one no is enough")
    public MergeView decline(@RestPath String id, @RestPath UUID merge) {
        return views.view(service.end(id, merge, MergeAction.DECLINE));
    }

    @POST
    @Path("merges/{merge}/actions/cancel")
    @Authenticated
    @Idempotent
    @Operation(operationId = "cancelProposalMerge", summary = "A moderator takes the question back")
    public MergeView cancel(@RestPath String id, @RestPath UUID merge) {
        return views.view(service.end(id, merge, MergeAction.CANCEL));
    }

    @POST
    @Path("parts")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "splitProposal",
            summary = "Make two to five proposals of it; its supports stay with it until people choose a part")
    public Page<RelativeView> split(@RestPath String id, SplitInput input) {
        return Page.whole(splits.split(id, input).stream().map(RelativeView::of).toList());
    }

    private Proposal visible(String id) {
        var p = proposals.at(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(p);
        return p;
    }
}
