package roundtable.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That it is the person.
 *
 * @param password the present one
 */
@Schema(description = "That it is the person")
record PasswordInput(
        @NotBlank
                @Size(max = PasswordHasher.LONGEST)
                @Schema(format = "password", examples = "correct horse battery staple")
                String password) {}
