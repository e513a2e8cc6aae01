package roundtable.news;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Outbox event: something has happened to a news item.
 *
 * @param action what, in the contract's words
 * @param by who did it; null for the platform itself
 */
record NewsMoved(UUID news, String action, @Nullable UUID by) {}
