package roundtable.resolution;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step in the history of a recommendation.
 *
 * @param actingFor the organization in whose name it was taken; null for the Resource Center's staff. The person is in
 *     the audit log only
 * @param reason as the public reads it
 */
@Schema(name = "RecommendationStep")
record StepView(
        UUID id,
        RecommendationStatus from,
        RecommendationStatus to,
        RecommendationAction action,
        @Nullable UUID actingFor,
        @Schema(examples = "Все ожидаемые доказательства приняты") @Nullable String reason,
        Instant at) {}
