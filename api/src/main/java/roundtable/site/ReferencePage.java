package roundtable.site;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The contract for people to read: Swagger UI from this server, started by a file so that the page's CSP holds. */
@ApplicationScoped
class ReferencePage {

    void register(@Observes Router router) {
        route(router, "/reference", "site/reference.html", "text/html; charset=utf-8");
        route(router, "/reference/start.js", "site/reference-start.js", "text/javascript; charset=utf-8");
    }

    private static void route(Router router, String path, String resource, String type) {
        var body = read(resource);
        router.route(HttpMethod.GET, path).handler(rc -> send(rc, body, type));
        router.route(HttpMethod.HEAD, path).handler(rc -> send(rc, "", type));
    }

    private static void send(RoutingContext rc, String body, String type) {
        rc.response()
                .putHeader("Content-Type", type)
                .putHeader("Cache-Control", "no-cache")
                .end(body);
    }

    private static String read(String resource) {
        try (var stream = ReferencePage.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The build lacks " + resource);
            }
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
