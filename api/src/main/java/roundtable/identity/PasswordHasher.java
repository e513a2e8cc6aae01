package roundtable.identity;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/**
 * Argon2id with 19 MiB, two passes, one lane. Two hashes run at once and twenty wait; beyond that the answer is 503, so
 * that a flood of sign-ins leaves the machine to the readers.
 */
@ApplicationScoped
class PasswordHasher {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 2;
    private static final int QUEUE = 20;
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Argon2 argon2 = Argon2Factory.create(Argon2Factory.Argon2Types.ARGON2id, SALT_BYTES, HASH_BYTES);
    private final Semaphore running = new Semaphore(AT_ONCE, true);
    /** Verified against when there is no account, so that the answer takes as long as for a wrong password. */
    private final String nobodys = argon2.hash(PASSES, MEMORY_KIB, LANES, "nobody has this password".toCharArray());

    /** The hash as a PHC string. */
    String hash(String password) {
        return inTurn(() -> argon2.hash(PASSES, MEMORY_KIB, LANES, normalised(password)));
    }

    /** Whether the password is the one of the hash; without a hash the same work, and false. */
    boolean verify(@Nullable String phc, String password) {
        var fits = inTurn(() -> argon2.verify(phc == null ? nobodys : phc, normalised(password)));
        return fits && phc != null;
    }

    /** Whether the hash was made with other parameters than today's. */
    boolean isOutdated(String phc) {
        return argon2.needsRehash(phc, PASSES, MEMORY_KIB, LANES);
    }

    private <T> T inTurn(Supplier<T> work) {
        if (running.getQueueLength() >= QUEUE) {
            throw busy();
        }
        try {
            if (!running.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            running.release();
        }
    }

    private static ProblemException busy() {
        return ProblemException.of(ProblemType.UNAVAILABLE).with("Retry-After", "2");
    }

    /** The same letters typed on different keyboards are the same password (RFC 8265, OpaqueString). */
    private static char[] normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
    }
}
