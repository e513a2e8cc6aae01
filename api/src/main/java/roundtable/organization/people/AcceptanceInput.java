package roundtable.organization.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/**
 * Acceptance of an invitation.
 *
 * @param token from the letter
 */
@Schema(name = "InvitationAcceptance", description = "Acceptance of an invitation")
record AcceptanceInput(@NotBlank @Size(max = 100) @Plain @Schema(examples = "w7dKkq3nX2c") String token) {}
