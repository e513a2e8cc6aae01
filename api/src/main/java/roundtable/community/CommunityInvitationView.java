package roundtable.community;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;

/**
 * An NGO that a member has invited, and what came of it.
 *
 * @param organization whom; null while it is not published
 * @param invitedBy which member
 * @param declinedAt when it has said no
 * @param declineReason why; null when it did not want to say
 * @param restsUntil until when no member can invite it again; null when that is over
 * @param actions what the caller may do now
 */
@Schema(name = "CommunityInvitation", description = "An NGO that a member of a community has invited")
record CommunityInvitationView(
        UUID communityId,
        @Schema(examples = "gotovnost-k-pavodku-3f1c9a20") String communitySlug,
        @Schema(examples = "Готовность к паводку в Майминском районе") String communityTitle,
        UUID organizationId,
        @Nullable OrganizationName organization,
        CommunityInvitationStatus status,
        Instant invitedAt,
        @Nullable OrganizationName invitedBy,
        @Nullable Instant declinedAt,
        @Nullable String declineReason,
        @Nullable Instant restsUntil,
        Set<CommunityInvitationAction> actions) {}
