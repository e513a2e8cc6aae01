package roundtable.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Gives every request a trace id (W3C Trace Context, when the client sends one) and writes one line when it ends. The
 * line has the path without its query, since a query may hold a person's words; never a header, so never a token.
 */
@ApplicationScoped
class RequestLog {
    private static final Logger LOG = Logger.getLogger("request");
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String KEY = "roundtable.trace";
    private static final SecureRandom RANDOM = new SecureRandom();

    void register(@Observes Filters filters) {
        filters.register(this::handle, FilterOrder.LOG);
    }

    private void handle(RoutingContext rc) {
        var trace = traceId(rc);
        var started = System.nanoTime();
        rc.response().putHeader("X-Request-Id", trace);
        rc.addEndHandler(end -> LOG.infof(
                "method=%s path=%s status=%d ms=%d bytes=%d user=%s trace=%s%s",
                rc.request().method(),
                printable(rc.request().path()),
                rc.response().getStatusCode(),
                (System.nanoTime() - started) / 1_000_000,
                rc.response().bytesWritten(),
                Objects.requireNonNullElse(Strangers.caller(rc), "-"),
                trace,
                end.succeeded() ? "" : " aborted=true"));
        rc.next();
    }

    /** The trace id of this request; made on first use. */
    static String traceId(RoutingContext rc) {
        String known = rc.get(KEY);
        if (known != null) {
            return known;
        }
        var parent = rc.request().getHeader("traceparent");
        var match = parent == null ? null : TRACEPARENT.matcher(parent);
        var trace = match != null && match.matches() ? match.group(1) : random();
        rc.put(KEY, trace);
        return trace;
    }

    private static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A path cannot break the line or hide in it. */
    private static String printable(@org.jspecify.annotations.Nullable String path) {
        if (path == null) {
            return "-";
        }
        var shown = path.replaceAll("[^\\x21-\\x7e]", "?");
        return shown.length() > 200 ? shown.substring(0, 200) : shown;
    }
}
