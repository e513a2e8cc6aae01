package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.store.InstallationSecret;
import roundtable.shared.text.Sha256;

/**
 * What links in letters carry: 256 bits, good once and not for long, of which only the SHA-256 is stored. A token is
 * made of the installation's secret and the event that asks for the letter, so that a letter which has to be sent again
 * carries the same one, and nothing secret waits in the outbox.
 */
@ApplicationScoped
class OneTimeTokens {
    static final ProblemType NOT_VALID = new ProblemType("identity", "link-not-valid", 400);

    private final InstallationSecret secret;
    private final OneTimeTokenRepository rows;
    private final Clock clock;

    OneTimeTokens(InstallationSecret secret, OneTimeTokenRepository rows, Clock clock) {
        this.secret = secret;
        this.rows = rows;
        this.clock = clock;
    }

    /** The token for what {@code event} asks about {@code subject}; good from the first time on that it is made. */
    String make(Use use, UUID event, UUID subject) {
        var bytes = secret.seal("one-time token\n" + EnumNames.of(use) + "\n" + event);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        rows.add(hash(token), use, subject, clock.instant().plus(use.life));
        return token;
    }

    /** What a token is about, which is used up with this transaction; empty when it is good for nothing. */
    Optional<UUID> take(Use use, String token) {
        return rows.take(hash(token), use);
    }

    /** The same, and the token stays good. */
    Optional<UUID> look(Use use, String token) {
        return rows.look(hash(token), use);
    }

    /** The one answer to a link that is used up, too old or invented. */
    static ProblemException notValid() {
        return ProblemException.of(NOT_VALID);
    }

    private static byte[] hash(String token) {
        return Sha256.of(token.strip());
    }

    /** What a token is good for, and how long. */
    enum Use {
        REGISTRATION(Duration.ofHours(24)),
        PASSWORD_RESET(Duration.ofMinutes(30)),
        EMAIL_CHANGE(Duration.ofHours(24)),
        EMAIL_UNDO(EmailChangeService.UNDO),
        DELETION_UNDO(DeletionService.UNDO);

        private final Duration life;

        Use(Duration life) {
            this.life = life;
        }
    }
}
