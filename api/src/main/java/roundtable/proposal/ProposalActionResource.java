package roundtable.proposal;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import roundtable.shared.http.Idempotent;

/** The steps of authors, supporters and moderators. */
@Path("/api/v1/proposals/{id}/actions")
@Tag(name = "proposals")
class ProposalActionResource {
    private final ProposalService service;
    private final WithdrawalService withdrawals;
    private final VerdictService verdicts;
    private final ProposalViews views;

    ProposalActionResource(
            ProposalService service, WithdrawalService withdrawals, VerdictService verdicts, ProposalViews views) {
        this.service = service;
        this.withdrawals = withdrawals;
        this.verdicts = verdicts;
        this.views = views;
    }

    @POST
    @Path("submit")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "submitProposal",
            summary = "Give a draft to the moderators; a trusted author's is public at once")
    public ProposalView submit(@RestPath String id) {
        return views.view(service.submit(id));
    }

    @POST
    @Path("publish")
    @Authenticated
    @Idempotent
    @Operation(operationId = "publishProposal", summary = "Show it to everybody; its support phase begins")
    public ProposalView publish(@RestPath String id) {
        return views.view(service.publish(id));
    }

    @POST
    @Path("return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "returnProposal", summary = "Give it back to its author, with a reason")
    public ProposalView giveBack(@RestPath String id, ProposalSteps.ReasonInput input) {
        return views.view(service.giveBack(id, input.reason()));
    }

    @POST
    @Path("renew")
    @Authenticated
    @Idempotent
    @Operation(operationId = "renewProposal", summary = "Look for support for 60 days more, once in twelve months")
    public ProposalView renew(@RestPath String id) {
        return views.view(service.renew(id));
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "withdrawProposal",
            summary = "Take one's own proposal back; the page stays. Co-authors have to agree, or one of them goes on")
    public ProposalView withdraw(@RestPath String id, ProposalSteps.WithdrawalInput input) {
        return views.view(withdrawals.withdraw(id, input));
    }

    @POST
    @Path("take_over")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "takeOverProposal",
            summary = "Go on with what the first author wants to take back, in their place")
    public ProposalView takeOver(@RestPath String id) {
        return views.view(withdrawals.takeOver(id));
    }

    @POST
    @Path("inform")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "informProposalBody",
            summary = "Tell what the body has asked its authors for: the clock of its answer goes on")
    public ProposalView inform(@RestPath String id, ProposalSteps.InformationInput input) {
        return views.view(service.inform(id, input.text()));
    }

    @POST
    @Path("confirm")
    @Authenticated
    @Idempotent
    @Operation(operationId = "confirmProposalDone", summary = "It is done: by the author, or by three supporters")
    public ProposalView confirm(@RestPath String id) {
        return views.view(verdicts.confirm(id));
    }

    @POST
    @Path("dispute")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "disputeProposalDone", summary = "It is not done: by the author, or by three supporters")
    public ProposalView dispute(@RestPath String id, ProposalSteps.ReasonInput input) {
        return views.view(verdicts.dispute(id, input.reason()));
    }
}
