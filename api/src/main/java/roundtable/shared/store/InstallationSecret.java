package roundtable.shared.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals what leaves the process and comes back (cursors): 32 random bytes made on the first start and kept beside the
 * signing keys, outside the repository. Replicas share the directory.
 */
@ApplicationScoped
public class InstallationSecret {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    InstallationSecret(@ConfigProperty(name = "roundtable.data-dir") Path dataDir) {
        this.key = new SecretKeySpec(
                SecretFiles.readOrCreate(dataDir.resolve("keys").resolve("seal.key"), InstallationSecret::fresh),
                ALGORITHM);
    }

    /** Message authentication code of the text. */
    public byte[] seal(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] fresh() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
