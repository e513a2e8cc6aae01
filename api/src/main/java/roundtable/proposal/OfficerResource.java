package roundtable.proposal;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import roundtable.answer.RegimeInput;
import roundtable.shared.http.Idempotent;

/** The steps of the responsible body's officers, beside their answers. */
@Path("/api/v1/proposals/{id}")
@Tag(name = "proposals")
class OfficerResource {
    private final OfficerService service;
    private final ProposalViews views;

    OfficerResource(OfficerService service, ProposalViews views) {
        this.service = service;
        this.views = views;
    }

    @POST
    @Path("actions/forward")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "forwardProposal", summary = "Give it to another body, within 7 days and twice at most")
    public ProposalView forward(@RestPath String id, ProposalSteps.ForwardInput input) {
        return views.view(service.forward(id, input.bodyId(), input.reason()));
    }

    @POST
    @Path("actions/ask_extension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "askProposalExtension",
            summary = "Ask the head of the body for more time to answer, at most 30 days; an officer's step")
    public ProposalView askExtension(@RestPath String id, ProposalSteps.ExtensionInput input) {
        return views.view(service.askExtension(id, input));
    }

    @POST
    @Path("actions/refuse_extension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "refuseProposalExtension",
            summary = "Give no more time to answer than there is; the head of the body's step")
    public ProposalView refuseExtension(@RestPath String id, ProposalSteps.ReasonInput input) {
        return views.view(service.refuseExtension(id, input.reason()));
    }

    @POST
    @Path("actions/extend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "extendProposalTerm",
            summary = "Once at most 30 days more, before it is due; the head of the body's step")
    public ProposalView extend(@RestPath String id, ProposalSteps.ExtensionInput input) {
        return views.view(service.extend(id, input));
    }

    @POST
    @Path("actions/set_regime")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "setProposalRegime",
            summary = "Say what it is by law, with its number: an officer of the responsible body, or a moderator")
    public ProposalView setRegime(@RestPath String id, RegimeInput input) {
        return views.view(service.setRegime(id, input));
    }

    @POST
    @Path("actions/start")
    @Authenticated
    @Idempotent
    @Operation(operationId = "startProposal", summary = "Begin to carry out what was accepted")
    public ProposalView start(@RestPath String id) {
        return views.view(service.start(id));
    }

    @POST
    @Path("milestones/{milestone}/actions/complete")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "completeMilestone", summary = "Show that a milestone is reached")
    public ProposalView complete(@RestPath String id, @RestPath UUID milestone, MilestoneProofInput input) {
        return views.view(service.complete(id, milestone, input));
    }

    @POST
    @Path("actions/claim_done")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "claimProposalDone",
            summary = "Show that all is done, when every milestone is reached; the author confirms or disputes")
    public ProposalView claimDone(@RestPath String id, ProposalSteps.DoneInput input) {
        return views.view(service.claimDone(id, input));
    }
}
