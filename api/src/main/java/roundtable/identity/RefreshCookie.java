package roundtable.identity;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import roundtable.identity.SessionService.Renewed;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/**
 * The cookie that holds the refresh token. It is the only cookie that has power, and only {@code POST /auth/tokens}
 * reads it, from a listed origin and with a header that a foreign page cannot send: so nothing else needs protection
 * against requests that another site makes the browser send (decision 0012).
 */
@ApplicationScoped
class RefreshCookie {
    /** A form or an image of another site cannot send a header of its own. */
    private static final String CLIENT_HEADER = "X-RT-Client";

    private final RoutingContext rc;
    private final Clock clock;
    private final boolean secure;
    private final String ownOrigin;
    private final List<String> otherOrigins;

    RefreshCookie(
            RoutingContext rc,
            Clock clock,
            @ConfigProperty(name = "roundtable.public-url") URI publicUrl,
            @ConfigProperty(name = "roundtable.cors.origins") Optional<List<String>> origins) {
        this.rc = rc;
        this.clock = clock;
        this.secure = "https".equals(publicUrl.getScheme());
        this.ownOrigin = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
        this.otherOrigins = origins.orElse(List.of());
    }

    /** The token that came with the request: 403 from elsewhere than our pages, 401 without a cookie. */
    String read() {
        var origin = rc.request().getHeader("Origin");
        var ours = origin != null && (ownOrigin.equals(origin) || otherOrigins.contains(origin));
        if (!ours || rc.request().getHeader(CLIENT_HEADER) == null) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        var cookie = rc.request().getCookie(name());
        if (cookie == null) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED);
        }
        return cookie.getValue();
    }

    /** Gives the browser its next token, for as long as the session can last at most. */
    void write(Renewed renewed) {
        if (renewed.refreshToken() != null) {
            var left = Duration.between(clock.instant(), renewed.session().absoluteUntil());
            set(renewed.refreshToken(), left.toSeconds());
        }
    }

    /** Takes the token away. */
    void clear() {
        set("", 0);
    }

    private void set(String value, long seconds) {
        rc.response()
                .addCookie(Cookie.cookie(name(), value)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(secure)
                        .setSameSite(CookieSameSite.STRICT)
                        .setMaxAge(seconds));
    }

    /** Browsers keep the prefixed name only with Secure, which plain HTTP on a newcomer's machine does not have. */
    private String name() {
        return secure ? "__Host-rt" : "rt";
    }
}
