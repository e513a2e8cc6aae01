package roundtable.initiative;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Outbox event: something has happened to an initiative.
 *
 * @param action what, in the contract's words, or a reminder's name
 * @param by who did it; null for the platform itself
 */
record InitiativeMoved(UUID initiative, String action, @Nullable UUID by) {}
