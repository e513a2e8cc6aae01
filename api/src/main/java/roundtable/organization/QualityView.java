package roundtable.organization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.reference.TerritoryName;

/**
 * A profile that needs work.
 *
 * @param points of 100
 * @param confirmedAt when its people last said that all of it is true; null: never
 * @param missing rules that are not met
 */
@Schema(name = "OrganizationQuality", description = "A profile that needs work")
record QualityView(
        UUID id,
        @Schema(examples = "fond-kedr") String slug,
        @Schema(examples = "Фонд «Кедр»") String shortName,
        @Nullable TerritoryName territory,
        @Schema(examples = "45") int points,
        @Nullable Instant confirmedAt,
        List<Completeness.Judged> missing) {}
