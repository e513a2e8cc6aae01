package roundtable.resolution;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an addressee says it did.
 *
 * @param quarter which quarter it is for
 * @param milestoneId the milestone that it reached
 * @param actingFor the organization that reports; null for the Resource Center's staff
 */
@Schema(name = "ProgressReport")
record ReportView(
        UUID id,
        @Schema(examples = "Провели две встречи, пришли 34 организации") String text,
        @Schema(examples = "2026-Q3") String quarter,
        @Nullable UUID milestoneId,
        @Nullable UUID actingFor,
        Instant at) {}
