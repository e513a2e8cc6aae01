package roundtable.site;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtable.shared.text.Texts;

/** Serves the client: its files as they are, and every page as the shell with the head filled in. */
@ApplicationScoped
class SiteRoutes {
    /** After the routes that name their paths, before the resources: those answer every path that is left. */
    private static final int AFTER_NAMED_ROUTES = 1_000;

    /** Paths of programs, where an unknown one is no page. */
    private static final Pattern NOT_OURS = Pattern.compile("/(api|q|openapi-ui|open311|\\.well-known)(/.*)?");

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
        router.route("/*").order(AFTER_NAMED_ROUTES).handler(this::fileOrPage);
    }

    private void fileOrPage(RoutingContext rc) {
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
            Sending.send(rc, 200, file, path.startsWith("/assets/") ? FOR_EVER : ASK_EACH_TIME);
        } else if (path.startsWith("/assets/")) {
            rc.response()
                    .setStatusCode(404)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .putHeader("Cache-Control", ASK_EACH_TIME)
                    .end("404\n");
        } else {
            // Only a page goes to a thread that may wait for the database: what is not ours costs no such turn.
            rc.vertx()
                    .executeBlocking(Executors.callable(() -> page(rc)), false)
                    .onFailure(rc::fail);
        }
    }

    private void page(RoutingContext rc) {
        var path = rc.request().path();
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
        Sending.send(
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
}
