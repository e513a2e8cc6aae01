package roundtable.community;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which NGO a member invites.
 *
 * @param organizationId the member that invites
 * @param newcomerId one of the newcomers
 */
@Schema(name = "CommunityInvitationInput", description = "Which NGO a member of a community invites")
record InvitationInput(@NotNull UUID organizationId, @NotNull UUID newcomerId) {}
