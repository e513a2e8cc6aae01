package roundtable.site;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import roundtable.organization.PublicOrganizations;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Texts;
import roundtable.site.ClientFiles.ClientFile;

/**
 * Pages and scripts that stand in other sites (decisions 0022, 0023): {@code /embed/v1/list}, {@code /embed/v1/card} and
 * the two scripts that the client's build leaves beside them. The address is all they know of the reader.
 */
@ApplicationScoped
class EmbedRoutes {
    private static final Logger LOG = Logger.getLogger(EmbedRoutes.class);
    private static final String BASE = "/embed/v1/";
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    /** A minute old at most, as the public lists of the API are. */
    private static final String PAGE_CACHING = "public, max-age=60";
    /** The name stays, so that nobody has to change a page of theirs; a new release is there after an hour. */
    private static final String SCRIPT_CACHING = "public, max-age=3600, stale-while-revalidate=86400";
    /** What the directory's page of the client calls the same filters. */
    private static final Map<String, String> DIRECTORY_FILTERS = Map.of(
            "q",
            "q",
            "kind",
            "kind",
            "area",
            "area",
            "territory",
            "territory",
            "oktmo",
            "territory",
            "verified",
            "verified",
            "liquidated",
            "liquidated",
            "complete",
            "complete",
            "fresh",
            "fresh");

    private final PublicOrganizations organizations;
    private final EmbedPages pages;
    private final KeptPages kept;
    private final ClientFiles files;
    private final CurrentVertxRequest current;

    EmbedRoutes(
            PublicOrganizations organizations,
            EmbedPages pages,
            KeptPages kept,
            ClientFiles files,
            CurrentVertxRequest current) {
        this.organizations = organizations;
        this.pages = pages;
        this.kept = kept;
        this.files = files;
        this.current = current;
    }

    void register(@Observes Router router) {
        router.route(BASE + "list").handler(this::readsOnly).blockingHandler(this::list, false);
        router.route(BASE + "card").handler(this::readsOnly).blockingHandler(this::card, false);
        router.route("/embed/*").handler(this::readsOnly).handler(this::other);
    }

    private void readsOnly(RoutingContext rc) {
        if (READS.contains(rc.request().method())) {
            rc.next();
        } else {
            rc.response().setStatusCode(405).putHeader("Allow", "GET, HEAD").end();
        }
    }

    @ActivateRequestContext
    void list(RoutingContext rc) {
        answer(rc, given -> {
            var asked = EmbedParameters.list(given, reader(rc));
            var found = organizations.list(asked.wanted(), asked.look().language());
            var cursor = found.nextCursor();
            return pages.list(
                    asked.look(),
                    found,
                    query(given, DIRECTORY_FILTERS),
                    cursor == null ? null : "list" + next(given, cursor));
        });
    }

    @ActivateRequestContext
    void card(RoutingContext rc) {
        answer(rc, given -> {
            var asked = EmbedParameters.card(given, reader(rc));
            var language = asked.look().language();
            return pages.card(
                    asked.look(), organizations.one(asked.id(), language).orElseThrow(ProblemException::notFound));
        });
    }

    /** The scripts, and a small page for every address that is none. */
    private void other(RoutingContext rc) {
        var file = files.at(rc.request().path());
        if (file != null) {
            Sending.send(rc, 200, file, SCRIPT_CACHING);
        } else {
            refuse(rc, ProblemException.notFound());
        }
    }

    private interface Writer {
        String write(MultiMap given);
    }

    /** Whatever goes wrong becomes a small page: it stands in somebody else's, who can do nothing about ours. */
    private void answer(RoutingContext rc, Writer writer) {
        current.setCurrent(rc);
        try {
            var page = kept.at(rc.request().uri(), reader(rc), () -> html(writer.write(rc.queryParams())));
            send(rc, 200, page, PAGE_CACHING);
        } catch (ProblemException e) {
            refuse(rc, e);
        } catch (RuntimeException e) {
            LOG.error("A page for other sites failed: " + rc.request().path(), e);
            rc.response().putHeader("Retry-After", "30");
            refuse(rc, ProblemException.of(ProblemType.UNAVAILABLE));
        }
    }

    private void refuse(RoutingContext rc, ProblemException e) {
        var look = EmbedParameters.lookOnly(rc.queryParams(), reader(rc));
        send(rc, e.type().status(), html(pages.problem(look, e)), "no-store");
    }

    private static ClientFile html(String page) {
        return ClientFiles.file(page.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", true);
    }

    private static void send(RoutingContext rc, int status, ClientFile page, String caching) {
        var look = EmbedParameters.lookOnly(rc.queryParams(), reader(rc));
        rc.response().putHeader("Content-Language", look.language());
        if (!look.chosen()) {
            rc.response().putHeader("Vary", "Accept-Language");
        }
        Sending.send(rc, status, page, caching);
    }

    private static String reader(RoutingContext rc) {
        return Texts.language(rc.request().getHeader("Accept-Language"));
    }

    /** The same address for the next page. */
    private static String next(MultiMap given, String cursor) {
        var others = given.names().stream().filter(n -> !n.equals("cursor")).collect(Collectors.toMap(n -> n, n -> n));
        var query = query(given, others);
        return query + (query.isEmpty() ? "?" : "&") + "cursor=" + encoded(cursor);
    }

    /** The given parameters that stand in {@code names}, under their names there. */
    private static String query(MultiMap given, Map<String, String> names) {
        var query = given.entries().stream()
                .filter(p -> names.containsKey(p.getKey()) && !p.getValue().isEmpty())
                .map(p -> names.get(p.getKey()) + "=" + encoded(p.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
