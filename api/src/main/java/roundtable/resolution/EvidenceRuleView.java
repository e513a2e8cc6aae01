package roundtable.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.reference.AreaName;
import roundtable.reference.TerritoryName;

/**
 * A rule that finds evidence by itself.
 *
 * @param territory it takes only what lies there or in a part of it; null for everything
 * @param activityAreas it takes only what is about one of these; none for everything
 */
@Schema(name = "EvidenceRule")
record EvidenceRuleView(
        UUID id,
        @Schema(examples = "organization") String targetType,
        @Schema(examples = "published") String predicate,
        LocalDate since,
        @Nullable TerritoryName territory,
        List<AreaName> activityAreas) {}
