package roundtable.resolution;

import java.util.Set;
import java.util.UUID;

/**
 * Event: it was said which organizations addressees of a round table are.
 *
 * @param addressees those that had another organization before, or none
 * @param by who said it
 */
public record AddresseesNamed(UUID roundTableId, Set<UUID> addressees, UUID by) {}
