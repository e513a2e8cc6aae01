package roundtable.story;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Outbox event: something has happened to a story.
 *
 * @param action what, in the contract's words; {@code adopt} and {@code adoption_done} too
 * @param by who did it; null for the platform itself
 * @param organization that adopts; null for anything else
 */
record StoryMoved(UUID story, String action, @Nullable UUID by, @Nullable UUID organization) {}
