package roundtable.identity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The installation's public keys, by RFC 7517.
 *
 * @param keys the one that signs first
 */
@Schema(name = "JsonWebKeySet", description = "Public keys that verify this installation's access tokens (RFC 7517)")
record JwksView(List<Jwk> keys) {

    /** A public key on a curve. */
    @Schema(name = "JsonWebKey", description = "A public key (RFC 7517)")
    record Jwk(
            @Schema(examples = "EC") String kty,
            @Schema(examples = "P-256") String crv,
            @Schema(examples = "5c1ae3a5-4a1e-4e52-8a7f-6f3d1f0b2c9d") String kid,
            @Schema(examples = "sig") String use,
            @Schema(examples = "ES256") String alg,
            @Schema(examples = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU") String x,
            @Schema(examples = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0") String y) {}
}
