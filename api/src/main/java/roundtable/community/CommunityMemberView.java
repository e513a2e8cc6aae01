package roundtable.community;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;
import roundtable.reference.AreaName;
import roundtable.reference.TerritoryName;

/**
 * A member of a community: who does what where.
 *
 * @param contact whom to ask; for the members and the staff only
 */
@Schema(name = "CommunityMember", description = "A member of a community: who does what where")
record CommunityMemberView(
        UUID id,
        UUID organizationId,
        @Nullable OrganizationName organization,
        List<AreaName> activityAreas,
        @Nullable TerritoryName territory,
        @Schema(examples = "Учим дружины сёл встречать паводок") String does,
        @Nullable String contact,
        boolean coordinator,
        Instant joinedAt) {}
