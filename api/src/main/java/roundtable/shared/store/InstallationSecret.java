package roundtable.shared.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals what leaves the process and comes back (cursors), and hides what is stored (secrets of second factors). It is 32
 * random bytes made on the first start and kept beside the signing keys, outside the repository. Replicas share the
 * directory.
 */
@ApplicationScoped
public class InstallationSecret {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

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
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Hides what the database has to keep and must not tell, by AES-256-GCM with a key of its own.
     *
     * @param place whose and what it is: in another place it cannot be opened
     */
    public byte[] hide(byte[] plain, String place) {
        var iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        var hidden = cipher(Cipher.ENCRYPT_MODE, iv, plain, place);
        return ByteBuffer.allocate(IV_BYTES + hidden.length).put(iv).put(hidden).array();
    }

    /** What was hidden in that place. */
    public byte[] open(byte[] hidden, String place) {
        return cipher(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(hidden, IV_BYTES),
                Arrays.copyOfRange(hidden, IV_BYTES, hidden.length),
                place);
    }

    private byte[] cipher(int mode, byte[] iv, byte[] input, String place) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode, new SecretKeySpec(seal("key of hidden values"), "AES"), new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not hidden by this installation in this place", e);
        }
    }

    private static byte[] fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
