package roundtable.organization;

import java.security.SecureRandom;
import java.util.Base64;
import roundtable.shared.text.Sha256;

/** A token that stands in a letter: who has it has read the letter. Rows keep its hash only. */
public final class LetterToken {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private LetterToken() {}

    /** A new one of 256 bits. */
    public static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of it. */
    public static byte[] hash(String token) {
        return Sha256.of(token);
    }
}
