package roundtable.resolution;

import java.util.UUID;

/**
 * Event: a recommendation took a step.
 *
 * @param from state before, in the contract's words
 * @param to state after
 * @param action the step
 */
public record RecommendationMoved(UUID recommendationId, String from, String to, String action) {}
