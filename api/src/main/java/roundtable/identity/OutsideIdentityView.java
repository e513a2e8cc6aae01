package roundtable.identity;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A way to sign in by an outside provider.
 *
 * @param issuer the provider's address
 * @param lastUsedAt null while nobody has signed in by it
 */
@Schema(name = "OutsideIdentity", description = "A way to sign in by an outside provider")
record OutsideIdentityView(
        @Schema(examples = "019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f50") UUID id,
        @Schema(examples = "https://id.example.org/realms/city") String issuer,
        Instant addedAt,
        @Nullable Instant lastUsedAt) {}
