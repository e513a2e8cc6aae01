package roundtable.resolution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Event: a recommendation took a step.
 *
 * @param from state before, in the contract's words
 * @param to state after
 * @param action the step
 * @param by who took it; null in an event of an earlier version
 */
public record RecommendationMoved(UUID recommendationId, String from, String to, String action, @Nullable UUID by) {}
