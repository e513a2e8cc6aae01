package roundtable.resolution;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Changed;

/**
 * A step in the history of a recommendation.
 *
 * @param actingFor the organization in whose name it was taken; null for the Resource Center's staff. The person is in
 *     the audit log only
 * @param reason as the public reads it
 * @param changes what was changed beside the state, from what to what: a field of the recommendation, or a target or
 *     rule by the key of its indicator or type; of a rule also the names of its territory and areas, when it has them
 */
@Schema(name = "RecommendationStep")
record StepView(
        UUID id,
        RecommendationStatus from,
        RecommendationStatus to,
        RecommendationAction action,
        @Nullable UUID actingFor,
        @Schema(examples = "Все ожидаемые доказательства приняты") @Nullable String reason,
        Map<String, Changed.Change> changes,
        Instant at) {}
