package roundtable.organization;

import java.util.UUID;

/**
 * Outbox event: an organization was made, changed, published or withdrawn.
 *
 * @param id the organization
 */
public record OrganizationChanged(UUID id) {}
