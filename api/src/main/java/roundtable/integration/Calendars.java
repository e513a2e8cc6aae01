package roundtable.integration;

import io.quarkus.arc.All;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import roundtable.shared.spi.OwnCalendarSource;
import roundtable.shared.spi.OwnCalendarSource.OwnCalendar;
import roundtable.shared.text.Sha256;
import roundtable.shared.text.Texts;

/**
 * {@code /calendar/<section>/<id or slug>.ics}: dates of one thing for calendars that people subscribe with, from a
 * quarter ago to three quarters ahead.
 */
@ApplicationScoped
class Calendars {
    private static final int BACK = 90;
    private static final int AHEAD = 275;
    private static final int TAG = 16;

    private final List<OwnCalendarSource> sources;
    private final IcsWriter writer;
    private final Clock clock;

    Calendars(@All List<OwnCalendarSource> sources, IcsWriter writer, Clock clock) {
        this.sources = sources;
        this.writer = writer;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.routeWithRegex("/calendar/(?<section>[a-z-]{1,40})/(?<one>[a-z0-9-]{1,120})\\.ics")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .blockingHandler(this::calendar, false);
    }

    @ActivateRequestContext
    void calendar(RoutingContext rc) {
        var language = Texts.language(rc.request().getHeader("Accept-Language"));
        var today = LocalDate.now(clock);
        var found = sources.stream()
                .filter(s -> s.section().equals(rc.pathParam("section")))
                .findFirst()
                .flatMap(s -> s.calendar(rc.pathParam("one"), language, today.minusDays(BACK), today.plusDays(AHEAD)));
        answer(rc, language, found);
    }

    private void answer(RoutingContext rc, String language, Optional<OwnCalendar> found) {
        if (found.isEmpty()) {
            rc.next();
            return;
        }
        var source = "/calendar/" + rc.pathParam("section") + "/" + found.get().id() + ".ics";
        var body = writer.write(found.get(), source).getBytes(StandardCharsets.UTF_8);
        var tag = "\"" + HexFormat.of().formatHex(Sha256.of(body), 0, TAG) + "\"";
        var response = rc.response()
                .putHeader("Cache-Control", "public, max-age=300")
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("ETag", tag)
                .putHeader("Content-Language", language)
                .putHeader("Vary", "Accept-Language");
        if (Feeds.has(rc.request().getHeader("If-None-Match"), tag)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", "text/calendar; charset=utf-8");
        if (HttpMethod.HEAD.equals(rc.request().method())) {
            response.putHeader("Content-Length", String.valueOf(body.length)).end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }
}
