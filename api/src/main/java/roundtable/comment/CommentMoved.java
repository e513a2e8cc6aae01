package roundtable.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Outbox event: something has happened to a comment that people are told of.
 *
 * @param action {@code publish} or {@code return}
 * @param by who did it; null for the platform itself
 */
record CommentMoved(UUID comment, String action, @Nullable UUID by) {}
