package roundtable.organization.claim;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import roundtable.shared.http.Idempotent;

@Path("/api/v1/claims/{id}/documents")
@Tag(name = "claims")
class ClaimDocumentResource {
    private final ClaimDocumentService service;
    private final ClaimViews views;

    ClaimDocumentResource(ClaimDocumentService service, ClaimViews views) {
        this.service = service;
        this.views = views;
    }

    @POST
    @Authenticated
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "attachClaimDocument",
            summary = "Show an uploaded file to the moderators, five at most; it is removed 90 days after the decision")
    public ClaimView attach(@RestPath UUID id, ClaimDocumentInput input) {
        return views.of(service.attach(id, input.fileId()));
    }

    @DELETE
    @Path("{fileId}")
    @Authenticated
    @Operation(operationId = "detachClaimDocument", summary = "Take a document back")
    public ClaimView detach(@RestPath UUID id, @RestPath UUID fileId) {
        return views.of(service.detach(id, fileId));
    }
}
