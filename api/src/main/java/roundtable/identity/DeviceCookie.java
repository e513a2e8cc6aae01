package roundtable.identity;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.InstallationSecret;

/**
 * Tells a device on which an account has signed in before from all others, for a year. It gives no right to anything:
 * guesses from such a device are only counted apart, so that strangers cannot use up the owner's tries.
 */
@ApplicationScoped
class DeviceCookie {
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RoutingContext rc;
    private final InstallationSecret secret;
    private final boolean secure;

    DeviceCookie(
            RoutingContext rc,
            InstallationSecret secret,
            @ConfigProperty(name = "roundtable.public-url") URI publicUrl) {
        this.rc = rc;
        this.secret = secret;
        this.secure = "https".equals(publicUrl.getScheme());
    }

    /** Id of the device when this account has signed in on it before; null when not, and for nobody's account. */
    @Nullable
    String known(@Nullable UUID account) {
        var cookie = rc.request().getCookie(name());
        var parts = cookie == null ? new String[0] : cookie.getValue().split("\\.", -1);
        if (account == null || parts.length != 2) {
            return null;
        }
        var right = MessageDigest.isEqual(
                seal(parts[0], account).getBytes(StandardCharsets.UTF_8), parts[1].getBytes(StandardCharsets.UTF_8));
        return right ? parts[0] : null;
    }

    /** This account has just proved on this device who it is, by its password or by a link that was mailed to it. */
    void remember(UUID account) {
        var known = known(account);
        var id = known == null ? fresh() : known;
        rc.response()
                .addCookie(Cookie.cookie(name(), id + "." + seal(id, account))
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(secure)
                        .setSameSite(CookieSameSite.STRICT)
                        .setMaxAge(KEPT.toSeconds()));
    }

    private String seal(String id, UUID account) {
        return encoded(secret.seal("known device\n" + id + "\n" + account));
    }

    private static String fresh() {
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return encoded(bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String name() {
        return secure ? "__Host-rt-device" : "rt-device";
    }
}
