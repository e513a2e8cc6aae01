package roundtable.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * What a person proves themselves with once more.
 *
 * @param otp code of the second factor or a recovery code, for accounts that have one
 */
@Schema(description = "What a person proves themselves with once more")
record StepUpInput(
        @NotBlank
                @Size(max = PasswordHasher.LONGEST)
                @Schema(format = "password", examples = "correct horse battery staple")
                String password,
        @Size(max = 40) @Plain @Schema(examples = "492039") @Nullable String otp) {}
