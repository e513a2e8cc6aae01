package roundtable.resolution;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule that finds evidence by itself. */
@Schema(name = "EvidenceRule")
record EvidenceRuleView(
        UUID id,
        @Schema(examples = "organization") String targetType,
        @Schema(examples = "published") String predicate,
        LocalDate since) {}
