package roundtable.organization.register;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import in the list of imports.
 *
 * @param source name of the register, when a person has given it
 */
@Schema(name = "RegisterImportCard", description = "An import of a register in the list of imports")
record RegisterImportCard(
        UUID id,
        @Schema(examples = "nko-2026.csv") String fileName,
        @Schema(examples = "Реестр СО НКО") @Nullable String source,
        @Schema(examples = "running") RegisterImportStatus status,
        @Schema(examples = "220000") long rowsTotal,
        @Schema(examples = "150000") long rowsDone,
        @Schema(examples = "149000") long created,
        @Schema(examples = "600") long changed,
        @Schema(examples = "400") long unchanged,
        @Schema(examples = "12") long rejected,
        Instant createdAt,
        Instant updatedAt) {}
