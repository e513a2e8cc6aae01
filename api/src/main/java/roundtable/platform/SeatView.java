package roundtable.platform;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;

/**
 * An organization at a platform.
 *
 * @param note why, as said; for the Resource Center and the organization
 * @param actions what the caller may do with it now
 */
@Schema(name = "PlatformSeat", description = "An organization at a platform")
record SeatView(
        UUID id,
        UUID organizationId,
        @Nullable OrganizationName organization,
        Side side,
        SeatStatus status,
        @Nullable String note,
        @Nullable Instant seatedAt,
        Set<SeatAction> actions,
        Instant createdAt) {}
