package roundtable.organization.board;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import roundtable.organization.OrganizationAccess.Known;
import roundtable.shared.http.Idempotent;

@Path("/api/v1/trustee-invitations/actions")
@Tag(name = "trustees")
class TrusteeAnswerResource {
    private final BoardService service;

    TrusteeAnswerResource(BoardService service) {
        this.service = service;
    }

    @POST
    @Path("accept")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "acceptTrusteeInvitation",
            summary =
                    "Take a seat on a board by the token of the letter; 404 for every account but that of its address")
    public AnsweredView accept(TrusteeAnswerInput input) {
        return AnsweredView.of(service.accept(input));
    }

    @POST
    @Path("decline")
    @Authenticated
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "declineTrusteeInvitation", summary = "Decline a seat by the token of the letter")
    public AnsweredView decline(TrusteeRefusalInput input) {
        return AnsweredView.of(service.decline(input.token()));
    }

    /** The organization whose invitation was answered. */
    @Schema(name = "AnsweredTrusteeInvitation", description = "The organization whose invitation was answered")
    record AnsweredView(
            UUID id, @Schema(examples = "fond-kedr") String slug, @Schema(examples = "Фонд «Кедр»") String shortName) {
        static AnsweredView of(Known o) {
            return new AnsweredView(o.id(), o.slug(), o.shortName());
        }
    }
}
