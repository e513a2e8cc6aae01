package roundtable.organization.people;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import roundtable.shared.http.Idempotent;

@Path("/api/v1/invitations/actions/accept")
@Tag(name = "organizations")
class AcceptanceResource {
    private final InvitationService service;

    AcceptanceResource(InvitationService service) {
        this.service = service;
    }

    @POST
    @Authenticated
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acceptInvitation",
            summary = "Accept an invitation by the token of its letter; 404 for every account but that of its address")
    public AcceptedView accept(AcceptanceInput input) {
        var organization = service.accept(input.token());
        return new AcceptedView(organization.id(), organization.slug(), organization.shortName());
    }

    /** The organization that the caller represents from now on. */
    @Schema(name = "AcceptedInvitation", description = "The organization that the caller represents from now on")
    record AcceptedView(
            UUID id, @Schema(examples = "fond-kedr") String slug, @Schema(examples = "Фонд «Кедр»") String shortName) {}
}
