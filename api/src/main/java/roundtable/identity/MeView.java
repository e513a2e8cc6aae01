package roundtable.identity;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.Versioned;

/**
 * The caller's own account.
 *
 * @param language in which the platform writes to them: {@code ru} or {@code en}
 * @param roles plain names for the whole installation, {@code officer:<organization id>} for one organization
 * @param sleepingRoles roles that cannot be used before there is a second factor
 * @param hasPassword false for whoever signs in by an outside provider only
 * @param level how well the platform knows who they are
 * @param identity since when and by what the identity is confirmed, without a name; null while it is not
 * @param version what If-Match compares
 */
@Schema(name = "Me", description = "The caller's own account")
record MeView(
        @Schema(examples = "019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f50") UUID id,
        @Schema(examples = "Мария Ивановна") String displayName,
        @Schema(examples = "maria@example.org") String email,
        @Schema(examples = "ru") String language,
        AgeGroup ageGroup,
        @Schema(examples = "[\"moderator\"]") List<String> roles,
        @Schema(examples = "[]") List<String> sleepingRoles,
        @Schema(examples = "true") boolean hasPassword,
        AssuranceLevel level,
        @Nullable ConfirmedIdentity identity,
        @Schema(examples = "0") long version)
        implements Versioned {}
