package roundtable.initiative;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;

/**
 * An organization that stands behind an initiative.
 *
 * @param organization null when its page is not public any more
 * @param mine whether the caller represents it, and may take it back
 */
@Schema(name = "InitiativeBacking", description = "An organization that stands behind an initiative")
record BackingView(UUID organizationId, @Nullable OrganizationName organization, boolean mine, Instant at) {}
