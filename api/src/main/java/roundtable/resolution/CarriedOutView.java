package roundtable.resolution;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which recommendations a thing on the platform carries out.
 *
 * @param offers what can be claimed of the thing now, for those who may offer it as evidence; else empty
 * @param actions what the caller may do
 */
@Schema(name = "CarriedOut")
record CarriedOutView(
        List<CarriedOutItem> items,
        @Schema(examples = "[\"published\"]") List<String> offers,
        Set<RecommendationAction> actions) {

    /** One piece of evidence, seen from the thing. */
    @Schema(name = "CarriedOutItem")
    record CarriedOutItem(
            UUID evidenceId,
            EvidenceState status,
            @Schema(examples = "published") String predicate,
            Instant addedAt,
            @Nullable Instant decidedAt,
            @Schema(examples = "НКО") @Nullable String addresseeName,
            CarriedLink recommendation) {}
}
