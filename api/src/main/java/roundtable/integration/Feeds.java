package roundtable.integration;

import io.quarkus.arc.All;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.spi.OwnFeedSource;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/**
 * {@code /feeds/<name>.rss}, {@code .atom} and {@code .json}: the latest of what is public, for everybody; and
 * {@code /feeds/<section>/<id or slug>.*}: what happens at one thing.
 */
@ApplicationScoped
class Feeds {
    private static final int MOST = 30;
    /** A feed has its own order and length. */
    private static final Set<String> LOOKS = Set.of("sort", "limit", "cursor");

    private final List<FeedSource> sources;
    private final List<OwnFeedSource> own;
    private final FeedWriter writer;

    Feeds(@All List<FeedSource> sources, @All List<OwnFeedSource> own, FeedWriter writer) {
        this.sources = sources;
        this.own = own;
        this.writer = writer;
    }

    void register(@Observes Router router) {
        Readers.reads(router, "/feeds/(?<name>[a-z-]{1,40})\\.(?<format>rss|atom|json)")
                .blockingHandler(this::feed, false);
        Readers.reads(router, "/feeds/(?<name>[a-z-]{1,40})/(?<one>[a-z0-9-]{1,120})\\.(?<format>rss|atom|json)")
                .blockingHandler(this::ownFeed, false);
    }

    @ActivateRequestContext
    void feed(RoutingContext rc) {
        var language = Readers.language(rc);
        var query = query(rc);
        try {
            answer(
                    rc,
                    language,
                    sources.stream()
                            .filter(s -> s.name().equals(rc.pathParam("name")))
                            .findFirst()
                            .map(s -> new Feed(
                                    s.name(),
                                    s.page(),
                                    asked(query),
                                    Texts.in(language, Message.of(s.titleKey())),
                                    language,
                                    s.latest(MOST, query))));
        } catch (ProblemException wrong) {
            // A reader of feeds shows no problem: the status says enough.
            rc.response().setStatusCode(wrong.type().status()).end();
        }
    }

    @ActivateRequestContext
    void ownFeed(RoutingContext rc) {
        var language = Readers.language(rc);
        var section = rc.pathParam("name");
        answer(
                rc,
                language,
                own.stream()
                        .filter(s -> s.section().equals(section))
                        .findFirst()
                        .flatMap(s -> s.feed(rc.pathParam("one"), language, MOST))
                        .map(f -> new Feed(section + "/" + f.id(), f.path(), "", f.title(), language, f.latest())));
    }

    private void answer(RoutingContext rc, String language, Optional<Feed> found) {
        if (found.isEmpty()) {
            rc.next();
            return;
        }
        var feed = found.get();
        var format = FeedFormat.valueOf(rc.pathParam("format").toUpperCase(Locale.ROOT));
        rc.response()
                .putHeader(
                        "Last-Modified",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                feed.changed().atOffset(ZoneOffset.UTC)));
        Readers.answer(rc, writer.write(feed, format), format.mediaType(), language, !signedIn(rc));
    }

    /** Parameters of the list, by name; how it is looked at is none of a feed's. */
    private static Map<String, List<String>> query(RoutingContext rc) {
        var query = new TreeMap<String, List<String>>();
        for (var name : rc.queryParams().names()) {
            if (!LOOKS.contains(name)) {
                query.put(name, rc.queryParams().getAll(name));
            }
        }
        return query;
    }

    /** The question as an address has it, with its mark; empty when nothing is asked. */
    private static String asked(Map<String, List<String>> query) {
        var pairs = query.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(value -> encoded(e.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return pairs.isEmpty() ? "" : "?" + pairs;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What a list shows somebody by their name or their role is for nobody else's cache. */
    private static boolean signedIn(RoutingContext rc) {
        return rc.request().headers().contains("Authorization");
    }
}
