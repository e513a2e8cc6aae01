package roundtable.proposal;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import roundtable.shared.http.Bulk;
import roundtable.shared.http.BulkResult;
import roundtable.shared.http.Idempotent;

/** The steps of {@link OfficerResource} for which one word, or none, is enough for many proposals. */
@Path("/api/v1/proposals/actions")
@Tag(name = "proposals")
class OfficerBulkResource {
    private final OfficerService service;
    private final Bulk bulk;

    OfficerBulkResource(OfficerService service, Bulk bulk) {
        this.service = service;
        this.bulk = bulk;
    }

    @POST
    @Path("forward")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "forwardProposals",
            summary = "Give many to another body for one reason; each is passed on or refused by itself")
    public BulkResult forward(@NotNull @Valid ProposalSteps.ManyForwardInput input) {
        var to = input.forwarding();
        return bulk.each(input.proposals(), id -> service.forward(id.toString(), to.bodyId(), to.reason()));
    }

    @POST
    @Path("start")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "startProposals",
            summary = "Begin to carry out many that were accepted: each is begun or refused by itself")
    public BulkResult start(@NotNull @Valid ProposalSteps.ManyInput input) {
        return bulk.each(input.proposals(), id -> service.start(id.toString()));
    }
}
