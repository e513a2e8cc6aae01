package roundtable.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/**
 * The end of a forgotten password.
 *
 * @param token of the letter's link
 * @param password the new one
 */
@Schema(name = "NewPasswordInput", description = "The end of a forgotten password")
record NewPasswordInput(
        @NotBlank @Size(max = 100) @Plain @Schema(examples = "5xQvP0kX2dQm3o1m3yQ5r4w8n6t7s9u1v2x3y4z5A6B")
                String token,
        @NotBlank
                @Size(min = PasswordHasher.SHORTEST, max = PasswordHasher.LONGEST)
                @Schema(format = "password", examples = "correct horse battery staple")
                String password) {}
