package roundtable.identity;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sign-in of the caller's that is in force.
 *
 * @param device what the browser calls itself
 * @param network where it was opened from, as far as one network of a provider
 * @param current whether it is the very session of this request
 */
@Schema(name = "OwnSession", description = "A sign-in of the caller's that is in force")
record OwnSessionView(
        @Schema(examples = "019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f50") UUID id,
        @Schema(examples = "Mozilla/5.0 (X11; Linux x86_64) Firefox/145.0") String device,
        @Schema(examples = "203.0.113.0/24") String network,
        Instant createdAt,
        Instant lastUsedAt,
        boolean current) {}
