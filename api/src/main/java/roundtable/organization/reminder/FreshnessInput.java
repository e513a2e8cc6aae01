package roundtable.organization.reminder;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/**
 * «All of it is still true», by the letter's link.
 *
 * @param token from the letter
 */
@Schema(name = "FreshnessConfirmation", description = "A profile is confirmed by the letter's link")
record FreshnessInput(@NotBlank @Size(max = 200) @Plain @Schema(examples = "w7dKkq3nX2c") String token) {}
