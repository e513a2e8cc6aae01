package roundtable.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Another password.
 *
 * @param password the present one; an account without one needs a fresh proof instead
 * @param newPassword the next one
 */
@Schema(description = "Another password")
record PasswordChangeInput(
        @Size(max = PasswordHasher.LONGEST)
                @Schema(format = "password", examples = "correct horse battery staple")
                @Nullable
                String password,
        @NotBlank
                @Size(min = PasswordHasher.SHORTEST, max = PasswordHasher.LONGEST)
                @Schema(format = "password", examples = "another horse battery staple")
                String newPassword) {}
