package roundtable.organization;

import java.util.UUID;

/**
 * Outbox event: two organizations turned out to be one. Who points at {@code from} points at {@code into} from now on.
 *
 * @param from the one that is gone
 * @param into the one that stays
 */
public record OrganizationMerged(UUID from, UUID into) {}
