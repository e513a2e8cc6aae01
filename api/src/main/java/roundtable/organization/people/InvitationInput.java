package roundtable.organization.people;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.identity.Representatives.Level;
import roundtable.shared.text.Plain;

/**
 * Who is invited.
 *
 * @param email where the letter goes; only an account with this confirmed address can accept
 * @param role not more than the inviter's own
 */
@Schema(description = "Who is invited to represent an organization, and as what")
record InvitationInput(
        @NotBlank @Email @Size(max = 254) @Plain @Schema(examples = "maria@example.org") String email,
        @NotNull Level role) {}
