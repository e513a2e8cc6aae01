package roundtable.site;

import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import roundtable.shared.text.Sha256;

/**
 * What a browser may do with a page that stands in another site: run our script, use our style, ask us for the next
 * page. It has no power there (no cookie, no storage, no form, no place), so a frame around it can steal nothing.
 */
@ApplicationScoped
class EmbedHeaders {
    private final String style;
    private final String policy;

    EmbedHeaders(EmbedOrigins origins) {
        style = read();
        policy = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'sha256-" + hash(style)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors " + origins.ancestors();
    }

    /** The one style of the pages; the policy names its hash, so that nothing else in the page can be style. */
    String style() {
        return style;
    }

    void write(MultiMap headers) {
        headers.set("Content-Security-Policy", policy);
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Referrer-Policy", "origin");
        headers.set("Permissions-Policy", "geolocation=(), camera=(), microphone=(), payment=(), usb=()");
    }

    private static String read() {
        try (var stream = EmbedHeaders.class.getClassLoader().getResourceAsStream("site/embed.css")) {
            if (stream == null) {
                throw new IllegalStateException("The build lacks site/embed.css");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        var digest = Sha256.of(text);
        return Base64.getEncoder().encodeToString(digest);
    }
}
