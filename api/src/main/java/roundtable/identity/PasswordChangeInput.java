package roundtable.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another password.
 *
 * @param password the present one
 * @param newPassword the next one
 */
@Schema(description = "Another password")
record PasswordChangeInput(
        @NotBlank
                @Size(max = PasswordHasher.LONGEST)
                @Schema(format = "password", examples = "correct horse battery staple")
                String password,
        @NotBlank
                @Size(min = PasswordHasher.SHORTEST, max = PasswordHasher.LONGEST)
                @Schema(format = "password", examples = "another horse battery staple")
                String newPassword) {}
