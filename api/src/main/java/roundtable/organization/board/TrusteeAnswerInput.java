package roundtable.organization.board;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * A yes to an invitation to a board.
 *
 * @param token from the letter
 * @param name as the person wants to be called; the inviter's wording unless told
 * @param publish consent that the organization's page names them; no consent unless told
 */
@Schema(name = "TrusteeAcceptance", description = "A yes to an invitation to a board of trustees")
record TrusteeAnswerInput(
        @NotBlank @Size(max = 100) @Plain @Schema(examples = "w7dKkq3nX2c") String token,
        @Size(max = 200) @Plain @Schema(examples = "Иван Вымышленный") @Nullable String name,
        @Schema(examples = "true") @Nullable Boolean publish) {}
