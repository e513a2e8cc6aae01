package roundtable.identity;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.identity.AccountRepository.Account;

/**
 * The caller's own account.
 *
 * @param language in which the platform writes to them: {@code ru} or {@code en}
 * @param roles plain names for the whole installation, {@code officer:<organization id>} for one organization
 */
@Schema(name = "Me", description = "The caller's own account")
record MeView(
        @Schema(examples = "019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f50") UUID id,
        @Schema(examples = "Мария Ивановна") String displayName,
        @Schema(examples = "maria@example.org") String email,
        @Schema(examples = "ru") String language,
        @Schema(examples = "[\"moderator\"]") List<String> roles) {

    static MeView of(Account account) {
        return new MeView(
                account.id(),
                account.displayName(),
                account.email(),
                account.language(),
                account.roles().stream().sorted().toList());
    }
}
