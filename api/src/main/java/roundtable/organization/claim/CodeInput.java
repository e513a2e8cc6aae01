package roundtable.organization.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/**
 * The code of the letter.
 *
 * @param code eight digits; spaces between them do not matter
 */
@Schema(name = "ClaimCode", description = "The code of the letter")
record CodeInput(@NotBlank @Size(max = 20) @Plain @Schema(examples = "4821 0937") String code) {}
