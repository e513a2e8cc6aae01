package roundtable.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account in the administrators' list.
 *
 * @param email null when the account is erased
 * @param roles names of the roles that it has now, each once
 * @param secondFactor whether it has one; without it some roles sleep
 * @param lastSeenAt when a session of it was last used
 */
@Schema(name = "UserCard", description = "An account in the administrators' list")
record UserCard(
        @Schema(examples = "019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f50") UUID id,
        @Schema(examples = "Мария Ивановна") String displayName,
        @Schema(examples = "maria@example.org") @Nullable String email,
        UserStatus status,
        @Schema(examples = "[\"moderator\"]") List<String> roles,
        @Schema(examples = "true") boolean secondFactor,
        Instant createdAt,
        @Nullable Instant lastSeenAt) {}
