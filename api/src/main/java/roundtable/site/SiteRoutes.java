package roundtable.site;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtable.shared.text.Texts;
import roundtable.site.ClientFiles.ClientFile;

/** Serves the client: its files as they are, and every page as the shell with the head filled in. */
@ApplicationScoped
class SiteRoutes {
    /** After the routes that name their paths, before the resources: those answer every path that is left. */
    private static final int AFTER_NAMED_ROUTES = 1_000;

    /** Paths of programs, where an unknown one is no page. */
    private static final Pattern NOT_OURS = Pattern.compile("/(api|q|openapi-ui|\\.well-known)(/.*)?");

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_EACH_TIME = "no-cache";
    private static final Pattern HEAD = Pattern.compile("<!--head-->.*?<!--/head-->", Pattern.DOTALL);
    private static final Pattern LANGUAGE = Pattern.compile("(<html[^>]*\\blang=\")[^\"]*");

    private final ClientFiles files;
    private final PageHeads heads;
    private final String shell;

    SiteRoutes(ClientFiles files, PageHeads heads) {
        this.files = files;
        this.heads = heads;
        this.shell = files.shell();
    }

    void register(@Observes Router router) {
        router.route("/*").order(AFTER_NAMED_ROUTES).handler(this::file);
        router.route("/*").order(AFTER_NAMED_ROUTES + 1).blockingHandler(this::page, false);
    }

    private void file(RoutingContext rc) {
        var path = rc.request().path();
        var method = rc.request().method();
        if (path == null || NOT_OURS.matcher(path).matches()) {
            rc.next();
            return;
        }
        if (!HttpMethod.GET.equals(method) && !HttpMethod.HEAD.equals(method)) {
            rc.response().putHeader("Allow", "GET, HEAD").setStatusCode(405).end();
            return;
        }
        var file = files.at(path);
        if (file != null) {
            send(rc, 200, file, path.startsWith("/assets/") ? FOR_EVER : ASK_EACH_TIME);
        } else if (path.startsWith("/assets/")) {
            rc.response()
                    .setStatusCode(404)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .putHeader("Cache-Control", ASK_EACH_TIME)
                    .end("404\n");
        } else {
            rc.next();
        }
    }

    private void page(RoutingContext rc) {
        var path = rc.request().path();
        if (NOT_OURS.matcher(path).matches()) {
            rc.next();
            return;
        }
        if (path.length() > 1 && path.endsWith("/")) {
            redirect(rc, path.substring(0, path.length() - 1));
            return;
        }
        var language = Texts.language(rc.request().getHeader("Accept-Language"));
        var found = heads.at(path, language);
        if (found.location() != null) {
            redirect(rc, found.location());
            return;
        }
        rc.response().putHeader("Content-Language", language).putHeader("Vary", "Accept-Language");
        var html = HEAD.matcher(shell)
                .replaceFirst(Matcher.quoteReplacement(found.head().html()));
        html = LANGUAGE.matcher(html).replaceFirst("$1" + language);
        send(
                rc,
                found.status(),
                ClientFiles.file(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", true),
                ASK_EACH_TIME);
    }

    private static void redirect(RoutingContext rc, String location) {
        var query = rc.request().query();
        rc.response()
                .setStatusCode(308)
                .putHeader("Cache-Control", ASK_EACH_TIME)
                .putHeader("Location", query == null ? location : location + "?" + query)
                .end();
    }

    private static void send(RoutingContext rc, int status, ClientFile file, String caching) {
        var response = rc.response();
        var packed = file.packed();
        var takesPacked = packed != null && accepts(rc.request().getHeader("Accept-Encoding"));
        var tag = "\"" + file.digest() + (takesPacked ? "-gz" : "") + "\"";
        response.putHeader("Cache-Control", caching).putHeader("ETag", tag);
        if (packed != null) {
            var vary = response.headers().get("Vary");
            response.putHeader("Vary", vary == null ? "Accept-Encoding" : vary + ", Accept-Encoding");
        }
        if (status == 200 && has(rc.request().getHeader("If-None-Match"), tag)) {
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

    private static boolean accepts(@org.jspecify.annotations.Nullable String encodings) {
        return encodings != null
                && Arrays.stream(encodings.split(","))
                        .map(String::trim)
                        .anyMatch(e -> e.equals("gzip") || (e.startsWith("gzip;") && !e.matches(".*q=0(\\.0*)?")));
    }

    private static boolean has(@org.jspecify.annotations.Nullable String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::trim)
                        .anyMatch(t -> t.equals(tag) || t.equals("W/" + tag));
    }
}
