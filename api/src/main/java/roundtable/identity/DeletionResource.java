package roundtable.identity;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import roundtable.shared.http.Idempotent;

@Path("/api/v1/me/deletion")
@Tag(name = "me")
class DeletionResource {
    private final DeletionService service;
    private final Self self;

    DeletionResource(DeletionService service, Self self) {
        this.service = service;
        this.self = self;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "deleteAccount",
            summary = "Delete the caller's account: at once out of use, erased after thirty days",
            description = "A letter has the link that keeps it. What was said in public stays, without the person.")
    @APIResponse(
            responseCode = "202",
            description = "Out of use",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DeletionView.class)))
    @APIResponse(responseCode = "409", ref = "Problem409")
    public RestResponse<DeletionView> delete(PasswordInput input) {
        var account = self.proved(input.password());
        return ResponseBuilder.<DeletionView>create(RestResponse.Status.ACCEPTED)
                .entity(new DeletionView(service.leave(account)))
                .build();
    }
}
