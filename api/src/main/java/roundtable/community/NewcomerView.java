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
 * An NGO of the community's area and territory that was verified lately and is no member.
 *
 * @param id the organization's
 * @param invitedAt when a member has invited it last; null when none has
 * @param invitedBy which member
 * @param declinedAt when it has said no to that; the invitations tell more
 * @param canInvite whether it can be invited now: not again for ninety days, nor for 180 days after a no
 */
@Schema(name = "CommunityNewcomer", description = "An NGO that is new in a community's area and territory")
record NewcomerView(
        UUID id,
        @Nullable OrganizationName organization,
        List<AreaName> activityAreas,
        @Nullable TerritoryName territory,
        Instant verifiedAt,
        @Nullable Instant invitedAt,
        @Nullable OrganizationName invitedBy,
        @Nullable Instant declinedAt,
        boolean canInvite) {}
