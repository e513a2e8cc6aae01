package roundtable.identity;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A role to be given. One that the account has already gets this end.
 *
 * @param scopeId the government body of an officer, the council of its member; null for the other roles
 * @param validUntil when it ends by itself; null for never
 */
@Schema(description = "A role to be given; one that the account has already gets this end")
record GrantRoleInput(
        @NotNull Installed role,
        @Schema(examples = "019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f52") @Nullable UUID scopeId,
        @Schema(examples = "2099-01-01T00:00:00Z") @Nullable Instant validUntil) {

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
