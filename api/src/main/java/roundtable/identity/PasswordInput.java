package roundtable.identity;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That it is the person.
 *
 * @param password the present one; an account without one needs a fresh proof instead
 */
@Schema(description = "That it is the person")
record PasswordInput(
        @Size(max = PasswordHasher.LONGEST)
                @Schema(format = "password", examples = "correct horse battery staple")
                @Nullable
                String password) {}
