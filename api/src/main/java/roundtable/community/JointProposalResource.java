package roundtable.community;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.shared.http.Idempotent;

/** Proposals that members of a community make together. They are read where proposals are. */
@Path("/api/v1/communities/{id}/proposals")
@Tag(name = "communities")
class JointProposalResource {
    private final JointProposalService service;

    JointProposalResource(JointProposalService service) {
        this.service = service;
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "beginCommunityProposal",
            summary = "Begin a draft proposal, as a member, and ask the other members to propose it together")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = JointProposalView.class)))
    public RestResponse<JointProposalView> begin(@RestPath String id, JointProposalInput input) {
        var made = service.begin(id, input);
        return RestResponse.ResponseBuilder.<JointProposalView>created(URI.create("/api/v1/proposals/" + made.id()))
                .entity(made)
                .build();
    }
}
