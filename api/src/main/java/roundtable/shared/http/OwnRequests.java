package roundtable.shared.http;

import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Requests that this process sends to itself, as the demonstration does: they are held to every rule but the limits, which
 * are there for strangers. They carry a secret that never leaves the process and ends with it.
 */
public final class OwnRequests {
    public static final String HEADER = "X-Own-Request";
    private static final String SECRET = secret();

    private OwnRequests() {}

    /** The value of {@link #HEADER}; for requests to the loopback address only. */
    public static String value() {
        return SECRET;
    }

    static boolean isOne(HttpServerRequest request) {
        var said = request.getHeader(HEADER);
        return said != null
                && MessageDigest.isEqual(
                        said.getBytes(StandardCharsets.UTF_8), SECRET.getBytes(StandardCharsets.UTF_8));
    }

    private static String secret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
