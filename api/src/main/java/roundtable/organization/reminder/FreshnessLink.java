package roundtable.organization.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.InstallationSecret;

/**
 * A sealed link that confirms a profile once: it names the confirmation that it follows, so that the next one, whoever
 * gives it, makes it useless. It can do nothing else.
 */
@ApplicationScoped
class FreshnessLink {
    private static final Duration GOOD = Duration.ofDays(60);
    private static final int SAID = 16 + 8 + 8;
    private static final int SEAL = 16;

    private final InstallationSecret secret;
    private final Clock clock;

    FreshnessLink(InstallationSecret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** For the organization that was last confirmed then. */
    String of(UUID organization, @Nullable Instant confirmedAt) {
        var said = ByteBuffer.allocate(SAID)
                .putLong(organization.getMostSignificantBits())
                .putLong(organization.getLeastSignificantBits())
                .putLong(confirmedAt == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, confirmedAt))
                .putLong(clock.instant().plus(GOOD).getEpochSecond())
                .array();
        var sealed = Arrays.copyOf(said, SAID + SEAL);
        System.arraycopy(seal(said), 0, sealed, SAID, SEAL);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** What a link says; empty when it is none of ours, or too old. */
    Optional<Said> read(String token) {
        try {
            var sealed = Base64.getUrlDecoder().decode(token);
            if (sealed.length == SAID + SEAL) {
                var said = Arrays.copyOf(sealed, SAID);
                if (MessageDigest.isEqual(seal(said), Arrays.copyOfRange(sealed, SAID, SAID + SEAL))) {
                    var in = ByteBuffer.wrap(said);
                    var id = new UUID(in.getLong(), in.getLong());
                    var micros = in.getLong();
                    var until = Instant.ofEpochSecond(in.getLong());
                    if (clock.instant().isBefore(until)) {
                        return Optional.of(
                                new Said(id, micros == 0 ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS)));
                    }
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // Like any other that is none of ours.
        }
        return Optional.empty();
    }

    private byte[] seal(byte[] said) {
        return Arrays.copyOf(secret.seal("freshness\n" + Base64.getEncoder().encodeToString(said)), SEAL);
    }

    /** What a link says. */
    record Said(UUID organization, @Nullable Instant confirmedAt) {}
}
