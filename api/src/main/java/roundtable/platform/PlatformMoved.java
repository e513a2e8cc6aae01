package roundtable.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Outbox event: something has happened at a platform.
 *
 * @param action what, in the contract's words
 * @param by who did it; null for the platform itself
 * @param organization whom it is about; null for all that sit there
 * @param title what the notice names
 */
record PlatformMoved(UUID platform, String action, @Nullable UUID by, @Nullable UUID organization, String title) {}
