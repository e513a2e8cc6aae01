package roundtable.community;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * What members say together. Its words never change, so that everybody has signed the same.
 *
 * @param organizationId the member that proposes and signs it first
 * @param language {@code ru} (default) or {@code en}
 */
@Schema(name = "CommunityStatementInput", description = "What members of a community say together")
record StatementInput(
        @NotNull UUID organizationId,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Паводковые дружины нужны до паводка") String title,
        @NotBlank
                @Size(max = 10_000)
                @Plain(lines = true)
                @Schema(examples = "Просим администрацию включить обучение дружин в план подготовки к весне.")
                String body,
        @Pattern(regexp = "ru|en") @Schema(examples = "ru") @Nullable String language) {}
