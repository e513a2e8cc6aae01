package roundtable.identity;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.identity.AccountRepository.Account;

/**
 * A new session.
 *
 * @param accessToken for the header {@code Authorization: Bearer}
 * @param expiresIn seconds that the token is good for
 * @param user who has signed in
 */
@Schema(name = "Session", description = "A new session; the refresh token comes in a cookie that scripts cannot read")
record SessionView(
        @Schema(examples = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIwMTlhIn0.c2lnbmF0dXJl") String accessToken,
        @Schema(examples = "600") int expiresIn,
        User user) {

    static SessionView of(TokenView token, Account account) {
        return new SessionView(
                token.accessToken(),
                token.expiresIn(),
                new User(
                        account.id(),
                        account.displayName(),
                        account.roles().stream().sorted().toList(),
                        account.sleepingRoles().stream().sorted().toList()));
    }

    /**
     * Who has signed in.
     *
     * @param roles plain names for the whole installation, {@code officer:<organization id>} for one organization
     * @param sleepingRoles roles that cannot be used before there is a second factor
     */
    @Schema(name = "SessionUser", description = "Who has signed in")
    record User(
            @Schema(examples = "019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f50") UUID id,
            @Schema(examples = "Мария Ивановна") String displayName,
            @Schema(examples = "[\"moderator\"]") List<String> roles,
            @Schema(examples = "[]") List<String> sleepingRoles) {}
}
