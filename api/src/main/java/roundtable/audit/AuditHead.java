package roundtable.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The end of the chain over the audit log.
 *
 * @param entries how many entries are sealed
 * @param head hash of the last link; zeros when there is none
 * @param sealedAt when it was made
 */
@Schema(description = "The end of the chain over the audit log: kept elsewhere, it proves that nothing was rewritten")
record AuditHead(
        @Schema(examples = "4711") long entries,
        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") String head,
        @Schema(nullable = true) @Nullable Instant sealedAt) {}
