package roundtable.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Holds every body to the size its operation takes. The framework knows one limit for all (the largest upload), and
 * answers it without a body, so this refuses earlier: 1 MiB for JSON, more for the uploads named here.
 */
@ApplicationScoped
class BodyLimits {
    static final long JSON = 1024 * 1024;
    private static final long DOCUMENT = 10 * JSON;
    /** Operations that take a document; the multipart frame around it is allowed for. */
    private static final Pattern DOCUMENTS = Pattern.compile("/api/v1/round-tables/imports");

    /** Whole official classifiers, and files of which the operation itself holds pictures to less. */
    private static final long FILE = 25 * JSON;

    private static final Pattern FILES =
            Pattern.compile("/api/v1/((territories|activity-areas|legal-forms)/imports|files)");

    /** A whole country's register of organizations. */
    private static final long REGISTER = 512 * JSON;

    private static final Pattern REGISTERS = Pattern.compile("/api/v1/organizations/imports");

    private static final long FRAME = 16 * 1024;

    private final Problems problems;

    BodyLimits(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FilterOrder.BODY);
    }

    private void handle(RoutingContext rc) {
        var type = rc.request().getHeader("Content-Type");
        var multipart = type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
        var length = rc.request().getHeader("Content-Length");
        if (multipart && length == null) {
            // Only the framework reads a multipart body, and it cannot be stopped on the way.
            refuse(rc, ProblemType.LENGTH_REQUIRED);
        } else if (length != null && tooLong(length, limit(rc.request().path(), multipart))) {
            refuse(rc, ProblemType.TOO_LARGE);
        } else {
            rc.next();
        }
    }

    private void refuse(RoutingContext rc, ProblemType type) {
        // The rest of the body is not wanted: without this the client would go on sending.
        rc.response().putHeader("Connection", "close");
        problems.end(rc, ProblemException.of(type));
    }

    private static long limit(String path, boolean multipart) {
        if (multipart && DOCUMENTS.matcher(path).matches()) {
            return DOCUMENT + FRAME;
        }
        if (multipart && REGISTERS.matcher(path).matches()) {
            return REGISTER + FRAME;
        }
        return multipart && FILES.matcher(path).matches() ? FILE + FRAME : JSON;
    }

    private static boolean tooLong(String length, long limit) {
        try {
            return Long.parseLong(length) > limit;
        } catch (NumberFormatException notANumber) {
            return true;
        }
    }
}
