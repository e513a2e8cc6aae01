package roundtable.site;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.ShareCard;

/**
 * {@code robots.txt} and the site map: an index, a part with the fixed pages, and parts of at most 50,000 pages for each
 * section, as the protocol of sitemaps.org asks. Parts are written while they are read from the database.
 */
@ApplicationScoped
class SiteMap {
    private static final int PART = 50_000;
    private static final int FLUSH = 64 * 1024;
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final Installation installation;
    private final List<ShareCard> cards;

    SiteMap(Installation installation, @All List<ShareCard> cards) {
        this.installation = installation;
        this.cards = cards;
    }

    void register(@Observes Router router) {
        router.get("/robots.txt").handler(this::robots);
        router.get("/sitemap.xml").blockingHandler(this::index, false);
        router.get("/sitemaps/pages.xml").handler(this::pages);
        router.getWithRegex("/sitemaps/(?<section>[a-z-]+)-(?<part>[0-9]{1,4})\\.xml")
                .blockingHandler(this::part, false);
    }

    private void robots(RoutingContext rc) {
        var text = new StringBuilder("User-agent: *\n");
        SitePages.DESKS.forEach(d -> text.append("Disallow: ").append(d).append("/\n"));
        text.append("Disallow: /sign-in\nDisallow: /search\n\nSitemap: ")
                .append(installation.absolute("/sitemap.xml"))
                .append('\n');
        begin(rc, "text/plain; charset=utf-8").end(text.toString());
    }

    private void pages(RoutingContext rc) {
        var xml = new StringBuilder(XML).append("<urlset").append(SPACE);
        SitePages.PUBLIC.keySet().stream().sorted().forEach(path -> url(xml, path, null));
        begin(rc, "application/xml").end(xml.append("</urlset>\n").toString());
    }

    @ActivateRequestContext
    void index(RoutingContext rc) {
        var xml = new StringBuilder(XML).append("<sitemapindex").append(SPACE);
        map(xml, "/sitemaps/pages.xml");
        for (var card : cards) {
            long count = QuarkusTransaction.requiringNew().call(card::count);
            for (var part = 0; (long) part * PART < count; part++) {
                map(xml, "/sitemaps/" + card.section() + "-" + (part + 1) + ".xml");
            }
        }
        begin(rc, "application/xml").end(xml.append("</sitemapindex>\n").toString());
    }

    @ActivateRequestContext
    void part(RoutingContext rc) {
        var card = cards.stream()
                .filter(c -> c.section().equals(rc.pathParam("section")))
                .findFirst();
        var number = Integer.parseInt(rc.pathParam("part"));
        if (card.isEmpty() || number < 1) {
            rc.response().setStatusCode(404).end();
            return;
        }
        // In a transaction, so that the driver reads in portions instead of everything at once.
        QuarkusTransaction.requiringNew().run(() -> {
            try (var entries = card.get().entries((long) (number - 1) * PART, PART)) {
                write(rc, entries.iterator());
            }
        });
    }

    private void write(RoutingContext rc, Iterator<ShareCard.Entry> entries) {
        var response = begin(rc, "application/xml").setChunked(true);
        var xml = new StringBuilder(XML).append("<urlset").append(SPACE);
        while (entries.hasNext()) {
            var entry = entries.next();
            url(xml, entry.path(), entry.changedAt());
            if (xml.length() > FLUSH) {
                flush(response, xml);
            }
        }
        response.end(xml.append("</urlset>\n").toString());
    }

    /** Waits until the client has taken it: a slow reader must not fill the memory. */
    private static void flush(HttpServerResponse response, StringBuilder xml) {
        try {
            response.write(xml.toString())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
            xml.setLength(0);
        } catch (InterruptedException | ExecutionException | TimeoutException gone) {
            throw new IllegalStateException("The reader of the site map went away", gone);
        }
    }

    private void url(StringBuilder xml, String path, @Nullable Instant changedAt) {
        xml.append("<url><loc>")
                .append(PageHead.escape(installation.absolute(path)))
                .append("</loc>");
        if (changedAt != null) {
            xml.append("<lastmod>")
                    .append(changedAt.truncatedTo(ChronoUnit.SECONDS))
                    .append("</lastmod>");
        }
        xml.append("</url>\n");
    }

    private void map(StringBuilder xml, String path) {
        xml.append("<sitemap><loc>")
                .append(PageHead.escape(installation.absolute(path)))
                .append("</loc></sitemap>\n");
    }

    private static HttpServerResponse begin(RoutingContext rc, String type) {
        return rc.response().putHeader("Content-Type", type).putHeader("Cache-Control", "public, max-age=3600");
    }
}
