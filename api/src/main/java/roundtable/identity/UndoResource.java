package roundtable.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/auth")
@Tag(name = "auth")
class UndoResource {
    private final EmailChangeService emails;
    private final DeletionService deletions;

    UndoResource(EmailChangeService emails, DeletionService deletions) {
        this.emails = emails;
        this.deletions = deletions;
    }

    @POST
    @Path("email-change-undos")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "undoEmailChange",
            summary = "Take a changed address back, by the token of the letter to the old one; all sessions end")
    @APIResponse(responseCode = "204", description = "The old address holds again")
    public void undoEmailChange(TokenInput input) {
        emails.undo(input.token());
    }

    @POST
    @Path("deletion-undos")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "undoDeletion",
            summary = "Keep an account that was to be deleted, by the token of the letter")
    @APIResponse(responseCode = "204", description = "The account is in use again")
    public void undoDeletion(TokenInput input) {
        deletions.undo(input.token());
    }
}
