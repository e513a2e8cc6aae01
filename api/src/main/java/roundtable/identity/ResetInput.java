package roundtable.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/**
 * Whose password is forgotten.
 *
 * @param email one address, in any spelling
 */
@Schema(name = "PasswordResetInput", description = "Whose password is forgotten")
record ResetInput(@NotBlank @Size(max = 254) @Plain @Schema(examples = "maria@example.org") String email) {}
