package roundtable.problem;

import java.util.UUID;

/**
 * Outbox event: something has happened to a problem.
 *
 * @param action what, in the contract's words
 * @param by who did it; null for the platform itself
 */
record ProblemMoved(UUID problem, String action, @org.jspecify.annotations.Nullable UUID by) {}
