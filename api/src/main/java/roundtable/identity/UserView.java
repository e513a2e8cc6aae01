package roundtable.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator sees it.
 *
 * @param email null when the account is erased
 * @param roles present and past ones, those in force first
 * @param level how well the platform knows who it is
 * @param identity since when and by what the identity is confirmed; null while it is not
 * @param mayConfirmIdentity whether the caller may confirm it now
 * @param actions what the caller may do to it now
 */
@Schema(name = "User", description = "An account as an administrator sees it")
record UserView(
        @Schema(examples = "019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f50") UUID id,
        @Schema(examples = "Мария Ивановна") String displayName,
        @Schema(examples = "maria@example.org") @Nullable String email,
        @Schema(examples = "ru") String language,
        UserStatus status,
        @Schema(examples = "true") boolean secondFactor,
        Instant createdAt,
        @Nullable Instant lastSeenAt,
        List<Grant> roles,
        AssuranceLevel level,
        @Nullable ConfirmedIdentity identity,
        @Schema(examples = "true") boolean mayConfirmIdentity,
        Set<UserAction> actions) {

    /**
     * A role of an account.
     *
     * @param role in the contract's words
     * @param scope organization for which it holds; null for the whole installation
     * @param active whether it is in force now
     * @param asleep whether it waits for a second factor
     * @param grantedBy who gave it; null when a rule did
     * @param validUntil its end; null for none
     * @param position what an officer is at the body
     */
    @Schema(name = "UserRole", description = "A role of an account: for what, from when to when, and who gave it")
    record Grant(
            @Schema(examples = "019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f51") UUID id,
            Accounts.Role role,
            @Nullable Scope scope,
            @Schema(examples = "true") boolean active,
            @Schema(examples = "false") boolean asleep,
            @Nullable Person grantedBy,
            Instant validFrom,
            @Nullable Instant validUntil,
            @Schema(examples = "Начальник отдела благоустройства") @Nullable String position) {}

    /** The organization of a role; the name is null when there is no such organization any more. */
    @Schema(name = "UserRoleScope", description = "The organization of a role")
    record Scope(
            @Schema(examples = "019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f52") UUID id,
            @Schema(examples = "Администрация города") @Nullable String name,
            @Schema(examples = "government") @Nullable String kind) {}

    /** Who did something. */
    @Schema(name = "UserPerson", description = "Who did something")
    record Person(
            @Schema(examples = "019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f53") UUID id,
            @Schema(examples = "Администратор") @Nullable String displayName) {}
}
