package roundtable.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fresh access token.
 *
 * @param accessToken for the header {@code Authorization: Bearer}
 * @param expiresIn seconds that it is good for
 */
@Schema(name = "Token", description = "A fresh access token")
record TokenView(
        @Schema(examples = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIwMTlhIn0.c2lnbmF0dXJl") String accessToken,
        @Schema(examples = "600") int expiresIn) {}
