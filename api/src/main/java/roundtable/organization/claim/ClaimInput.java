package roundtable.organization.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * Somebody says that an organization is theirs.
 *
 * @param method how they will prove it
 * @param position what they are there
 * @param statement names and numbers of documents and where they can be seen; needed for the method documents
 */
@Schema(description = "A claim to act for an organization")
record ClaimInput(
        @NotNull ClaimMethod method,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "директор") String position,
        @Size(max = 4000)
                @Plain(lines = true)
                @Schema(examples = "Решение № 2 от 01.02.2024 о назначении директора")
                @Nullable
                String statement) {}
