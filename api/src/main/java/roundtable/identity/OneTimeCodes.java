package roundtable.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Codes of an authenticator app (RFC 6238): six digits, thirty seconds, one interval to either side. */
@ApplicationScoped
class OneTimeCodes {
    private static final int SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final Clock clock;
    private final String issuer;

    OneTimeCodes(
            Clock clock, @ConfigProperty(name = "roundtable.title.ru", defaultValue = "Круглый стол") String issuer) {
        this.clock = clock;
        this.issuer = issuer;
    }

    static byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** Number of the interval whose code this is; empty when it is none of now, the one before, the one after. */
    OptionalLong step(byte[] secret, String code) {
        var now = clock.instant().getEpochSecond() / SECONDS;
        var typed = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        return LongStream.of(now, now - 1, now + 1)
                .filter(step -> MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), typed))
                .findFirst();
    }

    /** The code of an interval. */
    String code(byte[] secret, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()), Instant.ofEpochSecond(step * SECONDS));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the app reads from the picture: {@code otpauth://totp/…}. */
    String uri(byte[] secret, String email) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d"
                .formatted(encoded(issuer), encoded(email), Base32.of(secret), encoded(issuer), SECONDS);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
