package roundtable.integration;

import io.quarkus.arc.All;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.text.Texts;

/** {@code /feeds/<name>.rss}, {@code .atom} and {@code .json}: the latest of what is public, for everybody. */
@ApplicationScoped
class Feeds {
    private static final int MOST = 30;
    private static final int DIGEST = 16;
    /** A feed has its own order and length. */
    private static final Set<String> LOOKS = Set.of("sort", "limit", "cursor");

    private final List<FeedSource> sources;
    private final FeedWriter writer;

    Feeds(@All List<FeedSource> sources, FeedWriter writer) {
        this.sources = sources;
        this.writer = writer;
    }

    void register(@Observes Router router) {
        router.getWithRegex("/feeds/(?<name>[a-z-]{1,40})\\.(?<format>rss|atom|json)")
                .blockingHandler(this::feed, false);
    }

    @ActivateRequestContext
    void feed(RoutingContext rc) {
        var source = sources.stream()
                .filter(s -> s.name().equals(rc.pathParam("name")))
                .findFirst();
        if (source.isEmpty()) {
            rc.next();
            return;
        }
        var format = FeedFormat.valueOf(rc.pathParam("format").toUpperCase(Locale.ROOT));
        var language = Texts.language(rc.request().getHeader("Accept-Language"));
        var query = query(rc);
        List<FeedSource.Entry> entries;
        try {
            entries = source.get().latest(MOST, query);
        } catch (ProblemException wrong) {
            // A reader of feeds shows no problem: the status says enough.
            rc.response().setStatusCode(wrong.type().status()).end();
            return;
        }
        var body = writer.write(source.get(), query, entries, format, language).getBytes(StandardCharsets.UTF_8);
        var tag = "\"" + digest(body) + "\"";
        var response = rc.response()
                .putHeader("Cache-Control", "public, max-age=300")
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("ETag", tag)
                .putHeader("Content-Language", language)
                .putHeader("Vary", "Accept-Language")
                .putHeader(
                        "Last-Modified",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                FeedWriter.changed(entries).atOffset(ZoneOffset.UTC)));
        if (has(rc.request().getHeader("If-None-Match"), tag)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", format.mediaType());
        if (HttpMethod.HEAD.equals(rc.request().method())) {
            response.putHeader("Content-Length", String.valueOf(body.length)).end();
        } else {
            response.end(io.vertx.core.buffer.Buffer.buffer(body));
        }
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

    private static boolean has(@Nullable String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::trim)
                        .anyMatch(t -> t.equals(tag) || t.equals("W/" + tag));
    }

    private static String digest(byte[] body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, DIGEST);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
