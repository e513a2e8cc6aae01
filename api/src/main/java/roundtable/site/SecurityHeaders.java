package roundtable.site;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * What a browser may do with our answers. Pages run scripts of this server only, and none inside the page: a name with
 * markup in it stays a name even where an escape was forgotten.
 */
@ApplicationScoped
class SecurityHeaders {
    /** Before every other filter: what they refuse has these headers too. */
    private static final int FIRST = 950;

    private static final String PAGES = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:%s; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; "
            + "form-action 'self'; object-src 'none'";
    /** Checked and hashed once: every answer has them. */
    private static final CharSequence DATA = HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");

    private static final CharSequence CONTENT_SECURITY_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("strict-origin-when-cross-origin");
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    private final Installation installation;
    private final EmbedHeaders embeds;
    private final String pages;

    SecurityHeaders(Installation installation, EmbedHeaders embeds) {
        this.installation = installation;
        this.embeds = embeds;
        this.pages = pages(installation.mapTiles());
    }

    /** The policy of pages: pictures come from here, and from the one server of tiles that was named. */
    static String pages(@Nullable MapTiles tiles) {
        return PAGES.formatted(tiles == null ? "" : " " + tiles.origin());
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FIRST);
    }

    private void handle(RoutingContext rc) {
        var path = String.valueOf(rc.request().path());
        var headers = rc.response().headers();
        headers.set(CONTENT_TYPE_OPTIONS, NO_SNIFF);
        headers.set(REFERRER_POLICY, REFERRER);
        if (installation.isSecure()) {
            headers.set("Strict-Transport-Security", TWO_YEARS);
        }
        if (path.startsWith("/api/")
                || path.startsWith("/q/")
                || path.startsWith("/open311/")
                || path.equals("/oembed")) {
            headers.set(CONTENT_SECURITY_POLICY, DATA);
        } else if (path.startsWith("/embed/")) {
            embeds.write(headers);
        } else {
            headers.set("Content-Security-Policy", pages);
            headers.set("Permissions-Policy", "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
        }
        rc.next();
    }
}
