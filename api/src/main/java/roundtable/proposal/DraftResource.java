package roundtable.proposal;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A draft on which several people write. */
@Path("/api/v1/proposals/{id}/draft")
@Tag(name = "proposals")
class DraftResource {
    private final DraftService service;

    DraftResource(DraftService service) {
        this.service = service;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getProposalDraft",
            summary = "The version of a draft and who writes in which field; for those who may write on it")
    public DraftView state(@RestPath String id) {
        return service.state(id);
    }

    @PUT
    @Path("fields/{field}/lock")
    @Authenticated
    @Operation(
            operationId = "lockProposalField",
            summary = "Write in a field for two minutes, and two more from each save; 409 while somebody else does")
    public DraftView take(@RestPath String id, @RestPath DraftField field) {
        return service.take(id, field);
    }

    @DELETE
    @Path("fields/{field}/lock")
    @Authenticated
    @Operation(
            operationId = "releaseProposalField",
            summary = "Leave a field to others; nothing when it is not one's own")
    public void release(@RestPath String id, @RestPath DraftField field) {
        service.release(id, field);
    }
}
