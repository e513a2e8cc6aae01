package roundtable.resolution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * A proof that somebody offers. What it needs depends on its kind: an object its type, id and predicate; an indicator
 * its key as predicate; a document title, number, day and body; a testimony a note and the organization that testifies;
 * an external page its address.
 *
 * @param targetType kind of thing on the platform, for example {@code organization}
 * @param predicate what has to hold of it, for example {@code published}; of an indicator its key
 * @param sha256 digest of a document's file that is somewhere else; of an external page it is computed
 * @param onBehalfOf the organization that the caller acts for
 * @param fileId the document's file, which the caller has uploaded; its digest is computed, and none is taken with it
 */
@Schema(name = "EvidenceInput")
record EvidenceInput(
        @NotNull EvidenceKind kind,
        @Schema(examples = "organization") @Size(max = 60) @Plain @Nullable String targetType,
        @Nullable UUID targetId,
        @Schema(examples = "published") @Size(max = 60) @Plain @Nullable String predicate,
        @Schema(examples = "Протокол первой встречи площадки") @Size(max = 300) @Plain @Nullable String title,
        @Schema(examples = "https://example.org/protocol-1")
                @Size(max = 2000)
                @Pattern(regexp = "https?://[^\\s]+")
                @Nullable
                @Plain
                String url,
        @Schema(examples = "1") @Size(max = 60) @Plain @Nullable String documentNumber,
        @Nullable LocalDate documentOn,
        @Schema(examples = "Ресурсный центр") @Size(max = 300) @Plain @Nullable String documentBody,
        @Schema(examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                @Pattern(regexp = "[0-9a-f]{64}")
                @Nullable
                @Plain
                String sha256,
        @Schema(examples = "Мы были на встрече, решения выполняются") @Size(max = 4000) @Plain(lines = true) @Nullable
                String note,
        @Nullable UUID onBehalfOf,
        @Nullable UUID fileId) {}
