package roundtable.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * A role to be given. One that the account has already gets this end and this position.
 *
 * @param scopeId the government body of an officer, the council of its member; null for the other roles
 * @param validUntil when it ends by itself; null for never
 * @param position what an officer is at the body, which everybody reads beside what they sign and say in its name; null
 *     for the other roles
 */
@Schema(description = "A role to be given; one that the account has already gets this end and position")
record GrantRoleInput(
        @NotNull Installed role,
        @Schema(examples = "019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f52") @Nullable UUID scopeId,
        @Schema(examples = "2099-01-01T00:00:00Z") @Nullable Instant validUntil,
        @Size(max = 150) @Plain @Schema(examples = "Начальник отдела благоустройства") @Nullable String position) {

    /** The position without spaces around it; null when there is none. */
    @Nullable
    String positionOrNull() {
        return position == null || position.isBlank() ? null : position.strip();
    }

    /** Roles that administrators give. Representatives are invited by their organization, jurors by a season. */
    @Schema(name = "InstallationRole")
    enum Installed {
        ADMINISTRATOR(null),
        MODERATOR(null),
        OFFICER("government"),
        COUNCIL_MEMBER("council");

        private final @Nullable String kind;

        Installed(@Nullable String kind) {
            this.kind = kind;
        }

        /** Kind of organization for which it holds; null for the whole installation. */
        @Nullable
        String kind() {
            return kind;
        }

        Accounts.Role role() {
            return Accounts.Role.valueOf(name());
        }
    }
}
