package roundtable.organization.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import roundtable.shared.store.InstallationSecret;

/** Codes and tokens of claims. Of a code only a seal is kept, which cannot be guessed without the installation's key. */
@ApplicationScoped
class ClaimSecrets {
    private static final int CODES = 100_000_000;
    private static final int TOKEN_BYTES = 24;

    private final InstallationSecret secret;
    private final SecureRandom random = new SecureRandom();

    ClaimSecrets(InstallationSecret secret) {
        this.secret = secret;
    }

    /** A line for a site: it proves that its writer can write there, so it need not be secret. */
    String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String code() {
        return "%08d".formatted(random.nextInt(CODES));
    }

    byte[] seal(Claim claim, String code) {
        return secret.seal("claim\n" + claim.id() + "\n" + code);
    }

    boolean fits(Claim claim, String typed) {
        return MessageDigest.isEqual(seal(claim, typed.replaceAll("[\\s-]", "")), claim.codeSeal());
    }
}
