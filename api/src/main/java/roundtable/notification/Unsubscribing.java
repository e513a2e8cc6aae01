package roundtable.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.InstallationSecret;
import roundtable.shared.text.Ids;

/**
 * The link by which a letter's reader ends such letters without signing in (RFC 8058). It is sealed by the
 * installation, has no other power, and does not run out, since old letters keep it.
 */
@ApplicationScoped
class Unsubscribing {
    /** Stands for the digest among the kinds. */
    static final String DIGEST = "digest";

    static final String PATH = "/unsubscribe";
    private static final int SEAL = 16;
    private static final int LONGEST = 400;

    private final InstallationSecret secret;

    Unsubscribing(InstallationSecret secret) {
        this.secret = secret;
    }

    /** What somebody no longer wants. */
    record Wish(UUID recipient, String kind) {}

    /** The page, with the token. */
    String path(UUID recipient, String kind) {
        var text = recipient + " " + kind;
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var sealed = Arrays.copyOf(seal(text), SEAL + bytes.length);
        System.arraycopy(bytes, 0, sealed, SEAL, bytes.length);
        return PATH + "?token=" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** What the token says; empty when it is not ours. */
    Optional<Wish> read(@Nullable String token) {
        if (token == null || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var sealed = Base64.getUrlDecoder().decode(token);
            if (sealed.length <= SEAL) {
                return Optional.empty();
            }
            var text = new String(sealed, SEAL, sealed.length - SEAL, StandardCharsets.UTF_8);
            var parts = text.split(" ", 2);
            return parts.length == 2 && MessageDigest.isEqual(seal(text), Arrays.copyOf(sealed, SEAL))
                    ? Ids.read(parts[0]).map(id -> new Wish(id, parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private byte[] seal(String text) {
        return Arrays.copyOf(secret.seal("unsubscribe\n" + text), SEAL);
    }
}
