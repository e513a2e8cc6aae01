package roundtable.organization.board;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/**
 * A no to an invitation to a board.
 *
 * @param token from the letter
 */
@Schema(name = "TrusteeRefusal", description = "A no to an invitation to a board of trustees")
record TrusteeRefusalInput(@NotBlank @Size(max = 100) @Plain @Schema(examples = "w7dKkq3nX2c") String token) {}
