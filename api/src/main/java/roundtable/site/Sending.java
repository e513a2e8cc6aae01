package roundtable.site;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EntityTags;
import roundtable.site.ClientFiles.ClientFile;

/** How files and pages travel: with a strong tag, packed, without a body where only the head is asked for. */
final class Sending {
    private Sending() {}

    /** Sends it whole, packed where the browser takes that, or says that the browser has it already. */
    static void send(RoutingContext rc, int status, ClientFile file, String caching) {
        var response = rc.response();
        var packed = file.packed();
        var takesPacked = packed != null && accepts(rc.request().getHeader("Accept-Encoding"));
        var tag = "\"" + file.digest() + (takesPacked ? "-gz" : "") + "\"";
        response.putHeader("Cache-Control", caching).putHeader("ETag", tag);
        if (packed != null) {
            var vary = response.headers().get("Vary");
            response.putHeader("Vary", vary == null ? "Accept-Encoding" : vary + ", Accept-Encoding");
        }
        if (status == 200 && EntityTags.has(rc.request().getHeader("If-None-Match"), tag)) {
            response.setStatusCode(304).end();
            return;
        }
        response.setStatusCode(status).putHeader("Content-Type", file.type());
        if (takesPacked) {
            response.putHeader("Content-Encoding", "gzip");
        }
        var bytes = takesPacked && packed != null ? packed : file.bytes();
        if (HttpMethod.HEAD.equals(rc.request().method())) {
            response.putHeader("Content-Length", String.valueOf(bytes.length)).end();
        } else {
            response.end(Buffer.buffer(bytes));
        }
    }

    private static boolean accepts(@Nullable String encodings) {
        return encodings != null
                && Arrays.stream(encodings.split(","))
                        .map(String::trim)
                        .anyMatch(e -> e.equals("gzip") || (e.startsWith("gzip;") && !e.matches(".*q=0(\\.0*)?")));
    }
}
