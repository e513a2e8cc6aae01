package roundtable.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request a trace id (W3C Trace Context, when the client sends one) and writes one line when it ends. The
 * line has the path without its query, since a query may hold a person's words; never a header, so never a token.
 */
@ApplicationScoped
class RequestLog {
    private static final Logger LOG = Logger.getLogger("request");
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String KEY = "roundtable.trace";
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x21-\\x7e]");
    private static final HexFormat HEX = HexFormat.of();
    private static final int LONGEST = 200;

    void register(@Observes Filters filters) {
        filters.register(this::handle, FilterOrder.LOG);
    }

    private void handle(RoutingContext rc) {
        var trace = traceId(rc);
        var started = System.nanoTime();
        rc.response().putHeader(REQUEST_ID, trace);
        rc.addEndHandler(end -> {
            if (LOG.isInfoEnabled()) {
                LOG.info(line(rc, trace, started, end.succeeded()));
            }
        });
        rc.next();
    }

    /** Without a format to be read anew: it is made for every request, also for those that memory answers. */
    private static String line(RoutingContext rc, String trace, long started, boolean whole) {
        var caller = Strangers.caller(rc);
        return "method=" + rc.request().method()
                + " path=" + printable(rc.request().path())
                + " status=" + rc.response().getStatusCode()
                + " ms=" + (System.nanoTime() - started) / 1_000_000
                + " bytes=" + rc.response().bytesWritten()
                + " user=" + (caller == null ? "-" : caller)
                + " trace=" + trace
                + (whole ? "" : " aborted=true");
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

    /** It tells requests apart and guards nothing, so it need not be secret. */
    private static String random() {
        var random = ThreadLocalRandom.current();
        return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
    }

    /** A path cannot break the line or hide in it. */
    private static String printable(@Nullable String path) {
        if (path == null) {
            return "-";
        }
        var shown = path.length() > LONGEST ? path.substring(0, LONGEST) : path;
        for (var i = 0; i < shown.length(); i++) {
            if (shown.charAt(i) <= ' ' || shown.charAt(i) > '~') {
                return UNPRINTABLE.matcher(shown).replaceAll("?");
            }
        }
        return shown;
    }
}
