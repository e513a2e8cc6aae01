package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Key;
import java.security.PrivateKey;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import roundtable.shared.store.SecretFiles;

/**
 * The installation's signing keys: a JWK set, made on the first start and kept in the data directory. The first key
 * signs, all verify, so an administrator can put a new one in front and keep the old one until its tokens have expired.
 * A token's key is found by {@code kid} alone: what its {@code jku}, {@code x5u} or {@code jwk} says is not looked at.
 */
@ApplicationScoped
class KeyRing implements VerificationKeyResolver {
    private static final String FILE = "access-tokens.jwks.json";

    private final List<PublicJsonWebKey> keys;

    KeyRing(@ConfigProperty(name = "roundtable.data-dir") Path dataDir) {
        var file = dataDir.resolve("keys").resolve(FILE);
        var text = new String(SecretFiles.readOrCreate(file, KeyRing::fresh), StandardCharsets.UTF_8);
        try {
            keys = new JsonWebKeySet(text)
                    .getJsonWebKeys().stream().map(PublicJsonWebKey.class::cast).toList();
        } catch (JoseException e) {
            throw new IllegalStateException(file + " is not a JWK set", e);
        }
        if (keys.isEmpty() || keys.get(0).getPrivateKey() == null) {
            throw new IllegalStateException(file + " has no private key in the first place");
        }
    }

    /** Id of the key that signs. */
    String signingKeyId() {
        return keys.get(0).getKeyId();
    }

    /** The key that signs. */
    PrivateKey signingKey() {
        return keys.get(0).getPrivateKey();
    }

    /** What anybody may know of the keys. */
    List<JwksView.Jwk> publicKeys() {
        return keys.stream()
                .map(key -> key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                .map(p -> new JwksView.Jwk(
                        String.valueOf(p.get("kty")),
                        String.valueOf(p.get("crv")),
                        String.valueOf(p.get("kid")),
                        String.valueOf(p.get("use")),
                        String.valueOf(p.get("alg")),
                        String.valueOf(p.get("x")),
                        String.valueOf(p.get("y"))))
                .toList();
    }

    @Override
    public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        return keys.stream()
                .filter(key -> key.getKeyId().equals(token.getKeyIdHeaderValue()))
                .findFirst()
                .orElseThrow(() -> new UnresolvableKeyException("No key of that id"))
                .getKey();
    }

    private static byte[] fresh() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(UUID.randomUUID().toString());
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            return new JsonWebKeySet(key)
                    .toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
