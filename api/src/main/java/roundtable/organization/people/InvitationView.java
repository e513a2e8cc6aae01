package roundtable.organization.people;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Representatives.Level;

/**
 * An invitation as the organization's people see it.
 *
 * @param invitedBy name of the inviter; null when the account is gone
 * @param expiresAt until when it can be accepted
 * @param actions what the caller may do now
 */
@Schema(name = "Invitation", description = "An invitation to represent an organization")
record InvitationView(
        UUID id,
        @Schema(examples = "maria@example.org") String email,
        Level role,
        InvitationStatus status,
        @Nullable String invitedBy,
        Instant createdAt,
        Instant expiresAt,
        Set<InvitationAction> actions) {}
