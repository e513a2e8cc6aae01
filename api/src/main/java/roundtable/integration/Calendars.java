package roundtable.integration;

import io.quarkus.arc.All;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import roundtable.shared.spi.OwnCalendarSource;
import roundtable.shared.spi.OwnCalendarSource.OwnCalendar;

/**
 * {@code /calendar/<section>/<id or slug>.ics}: dates of one thing for calendars that people subscribe with, from a
 * quarter ago to three quarters ahead.
 */
@ApplicationScoped
class Calendars {
    private static final int BACK = 90;
    private static final int AHEAD = 275;

    private final List<OwnCalendarSource> sources;
    private final IcsWriter writer;
    private final Clock clock;

    Calendars(@All List<OwnCalendarSource> sources, IcsWriter writer, Clock clock) {
        this.sources = sources;
        this.writer = writer;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        Readers.reads(router, "/calendar/(?<section>[a-z-]{1,40})/(?<one>[a-z0-9-]{1,120})\\.ics")
                .blockingHandler(this::calendar, false);
    }

    @ActivateRequestContext
    void calendar(RoutingContext rc) {
        var language = Readers.language(rc);
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
        var text = writer.write(found.get(), source);
        Readers.answer(rc, text, "text/calendar; charset=utf-8", language, true);
    }
}
