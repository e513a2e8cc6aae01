package roundtable.organization.people;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.identity.Representatives.Level;

/**
 * A representative of an organization.
 *
 * @param id account
 * @param since from when
 * @param self the caller
 * @param actions what the caller may do now
 */
@Schema(name = "Member", description = "A representative of an organization")
record MemberView(
        UUID id,
        @Schema(examples = "Мария Ивановна") String displayName,
        Level role,
        Instant since,
        boolean self,
        Set<MemberAction> actions) {}
