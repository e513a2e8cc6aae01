package roundtable.resolution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Event: a round table was published, its recommendations with it.
 *
 * @param by who published it; null in an event of an earlier version
 */
public record RoundTablePublished(UUID roundTableId, @Nullable UUID by) {}
