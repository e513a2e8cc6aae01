package roundtable.identity;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * Another address.
 *
 * @param email the new one
 * @param password the present one; an account without one needs a fresh proof instead
 */
@Schema(description = "Another address")
record EmailChangeInput(
        @NotBlank @Email @Size(max = 254) @Plain @Schema(examples = "maria@example.org") String email,
        @Size(max = PasswordHasher.LONGEST)
                @Schema(format = "password", examples = "correct horse battery staple")
                @Nullable
                String password) {}
