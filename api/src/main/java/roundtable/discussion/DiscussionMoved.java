package roundtable.discussion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Outbox event: something has happened to a discussion.
 *
 * @param action what, in the contract's words
 * @param by who did it; null for time
 */
record DiscussionMoved(UUID discussion, String action, @Nullable UUID by) {}
