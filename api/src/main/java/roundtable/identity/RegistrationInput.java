package roundtable.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * Who wants an account.
 *
 * @param email where the letter with the link goes
 * @param password 12 to 128 characters, not a common one, not the person's, city's or site's own name
 * @param displayName what others see
 * @param language in which the platform writes to them
 * @param ageGroup {@code adult} unless said; nobody below fourteen
 * @param guardian parent or guardian who has agreed, for ages 14 to 17; else null
 * @param consents {@code processing} is needed, the others are free
 */
@Schema(description = "Who wants an account")
record RegistrationInput(
        @NotBlank @Email @Size(max = 254) @Plain @Schema(examples = "maria@example.org") String email,
        @NotBlank
                @Size(min = PasswordHasher.SHORTEST, max = PasswordHasher.LONGEST)
                @Schema(format = "password", examples = "correct horse battery staple")
                String password,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Мария Ивановна") String displayName,
        @NotBlank @Pattern(regexp = "ru|en") @Schema(examples = "ru") String language,
        @Nullable AgeGroup ageGroup,
        @Size(max = 200) @Plain @Nullable String guardian,
        @NotNull @Size(max = 10) List<@NotNull @Valid ConsentInput> consents) {

    Applicant applicant() {
        return Applicant.of(email, displayName, language, ageGroup, guardian, consents);
    }
}
