package roundtable.organization;

import java.util.List;
import java.util.UUID;

/**
 * Outbox event: a batch of an import has made or changed organizations.
 *
 * @param ids of some hundreds of them
 */
public record OrganizationsImported(List<UUID> ids) {}
