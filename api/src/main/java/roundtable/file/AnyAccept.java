package roundtable.file;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Browsers ask for pictures with {@code image/*}. The framework takes that for the type of the answer and, since it is
 * none, refuses (406); a file has one type, and whoever asks like this takes it.
 */
@ApplicationScoped
class AnyAccept {
    private static final Pattern BYTES = Pattern.compile("/api/v1/files/[^/]+/content");
    /** Before anybody reads the header. */
    private static final int ORDER = 500;

    void register(@Observes Filters filters) {
        filters.register(AnyAccept::handle, ORDER);
    }

    private static void handle(RoutingContext rc) {
        var request = rc.request();
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null
                && accept.contains("image/*")
                && BYTES.matcher(request.path()).matches()) {
            request.headers().set(HttpHeaders.ACCEPT, "*/*");
        }
        rc.next();
    }
}
