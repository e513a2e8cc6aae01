package roundtable.notification;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.EndedByLetter;
import roundtable.shared.spi.Subject;
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
    private final List<EndedByLetter> narrower;

    Unsubscribing(InstallationSecret secret, @All List<EndedByLetter> narrower) {
        this.secret = secret;
        this.narrower = narrower;
    }

    /**
     * What somebody no longer wants.
     *
     * @param subject about what; null for all letters of the kind
     */
    record Wish(UUID recipient, String kind, @Nullable Subject subject) {}

    /** The page, with the token, for the letter of that notification; the page reads behind the seal what will end. */
    String path(NotificationRepository.Row n) {
        var kind = n.recipient() + " " + n.kind();
        return ended(n.kind()).isEmpty()
                ? path(kind)
                : path(kind + " " + n.subject().type() + " " + n.subject().id());
    }

    /** The page, with the token, for the digest. */
    String digestPath(UUID recipient) {
        return path(recipient + " " + DIGEST);
    }

    /** Who ends what letters of that kind are about; nobody when they end as a kind. */
    Optional<EndedByLetter> ended(String kind) {
        return narrower.stream().filter(n -> n.kinds().contains(kind)).findFirst();
    }

    private String path(String text) {
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
            return MessageDigest.isEqual(seal(text), Arrays.copyOf(sealed, SEAL))
                    ? wish(text.split(" "))
                    : Optional.empty();
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private static Optional<Wish> wish(String[] parts) {
        return switch (parts.length) {
            case 2 -> Ids.read(parts[0]).map(id -> new Wish(id, parts[1], null));
            case 4 ->
                Ids.read(parts[0]).flatMap(id -> Ids.read(parts[3])
                        .map(about -> new Wish(id, parts[1], new Subject(parts[2], about))));
            default -> Optional.empty();
        };
    }

    private byte[] seal(String text) {
        return Arrays.copyOf(secret.seal("unsubscribe\n" + text), SEAL);
    }
}
