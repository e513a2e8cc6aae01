package roundtable.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Refuses paths with tricks in them: path parameters, empty or dot segments, encoded slashes and control characters.
 * Routers and proxies disagree on what they mean, and rights were passed by that elsewhere (quarkus#53933).
 */
@ApplicationScoped
class PathGuard {
    private static final Pattern TRICK =
            Pattern.compile(";|//|\\\\|/\\.\\.?(/|$)|%(2f|5c|2e|3b|00|0a|0d|25)", Pattern.CASE_INSENSITIVE);

    private final Problems problems;

    PathGuard(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FilterOrder.PATH);
    }

    private void handle(RoutingContext rc) {
        var uri = rc.request().uri();
        var query = uri.indexOf('?');
        var path = query < 0 ? uri : uri.substring(0, query);
        if (isSuspicious(path) && TRICK.matcher(path).find()) {
            problems.end(rc, ProblemException.of(ProblemType.MALFORMED));
        } else {
            rc.next();
        }
    }

    /** Most paths have nothing that a trick needs; looking at their characters is enough. */
    private static boolean isSuspicious(String path) {
        for (var i = 0; i < path.length(); i++) {
            var c = path.charAt(i);
            if (c == ';'
                    || c == '\\'
                    || c == '%'
                    || (c == '/' && i + 1 < path.length() && isDotOrSlash(path.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDotOrSlash(char c) {
        return c == '.' || c == '/';
    }
}
