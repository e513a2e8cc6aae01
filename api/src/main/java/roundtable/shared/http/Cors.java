package roundtable.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Any site may read what is public, without credentials; the rest is for configured origins. The framework's filter
 * knows one policy for all paths, so it cannot say this.
 */
@ApplicationScoped
class Cors {
    private static final String EXPOSED =
            "ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id";
    private static final String MAX_AGE = "7200";

    private final PublicOperations operations;
    private final List<String> origins;

    Cors(
            PublicOperations operations,
            @ConfigProperty(name = "roundtable.cors.origins") Optional<List<String>> origins) {
        this.operations = operations;
        this.origins = origins.orElse(List.of());
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FilterOrder.CORS);
    }

    private void handle(RoutingContext rc) {
        var request = rc.request();
        var origin = request.getHeader("Origin");
        if (origin == null || !request.path().startsWith("/api/")) {
            rc.next();
            return;
        }
        var wanted = request.getHeader("Access-Control-Request-Method");
        var preflight = HttpMethod.OPTIONS.equals(request.method()) && wanted != null;
        var method = preflight ? wanted : request.method().name();
        var read = "GET".equals(method) || "HEAD".equals(method);
        var response = rc.response();
        if (origins.contains(origin)) {
            response.putHeader("Access-Control-Allow-Origin", origin);
            response.headers().add("Vary", "Origin");
        } else if (read && operations.find(request.path()).isPresent()) {
            response.putHeader("Access-Control-Allow-Origin", "*");
        }
        if (response.headers().contains("Access-Control-Allow-Origin")) {
            response.putHeader("Access-Control-Expose-Headers", EXPOSED);
        }
        if (preflight) {
            response.putHeader("Access-Control-Max-Age", MAX_AGE);
            if (origins.contains(origin)) {
                response.putHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, PATCH, DELETE");
                response.putHeader(
                        "Access-Control-Allow-Headers",
                        "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match");
            } else {
                response.putHeader("Access-Control-Allow-Methods", "GET, HEAD");
                response.putHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match");
            }
            response.setStatusCode(204).end();
        } else {
            rc.next();
        }
    }
}
