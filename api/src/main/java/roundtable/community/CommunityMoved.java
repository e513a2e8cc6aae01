package roundtable.community;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Outbox event: something has happened in a community.
 *
 * @param action what, in the contract's words
 * @param by who did it; null for the platform itself
 * @param organization for which they did it, or whom it is about; null for nobody
 * @param title what the notice names: of the statement, question or community
 */
record CommunityMoved(UUID community, String action, @Nullable UUID by, @Nullable UUID organization, String title) {}
