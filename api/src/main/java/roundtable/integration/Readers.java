package roundtable.integration;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import roundtable.shared.http.EntityTags;
import roundtable.shared.text.Sha256;
import roundtable.shared.text.Texts;

/** What feeds and calendars owe the programs that read them again and again. */
final class Readers {
    private static final int TAG = 16;

    private Readers() {}

    /** Such programs ask by HEAD whether there is anything new. */
    static Route reads(Router router, String path) {
        return router.routeWithRegex(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    static String language(RoutingContext rc) {
        return Texts.language(rc.request().getHeader("Accept-Language"));
    }

    /**
     * Sends it, or only that it is what the reader has.
     *
     * @param shared whether it is the same for everybody
     */
    static void answer(RoutingContext rc, String text, String mediaType, String language, boolean shared) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        var tag = "\"" + HexFormat.of().formatHex(Sha256.of(body), 0, TAG) + "\"";
        var response = rc.response()
                .putHeader("Cache-Control", (shared ? "public" : "private") + ", max-age=300")
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("ETag", tag)
                .putHeader("Content-Language", language)
                .putHeader("Vary", "Accept-Language");
        if (EntityTags.has(rc.request().getHeader("If-None-Match"), tag)) {
            response.setStatusCode(304).end();
            return;
        }
        send(rc, response.putHeader("Content-Type", mediaType), body);
    }

    private static void send(RoutingContext rc, HttpServerResponse response, byte[] body) {
        if (HttpMethod.HEAD.equals(rc.request().method())) {
            response.putHeader("Content-Length", String.valueOf(body.length)).end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }
}
