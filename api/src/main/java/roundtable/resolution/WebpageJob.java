package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import roundtable.shared.spi.PeriodicJob;

/** Looks at the pages of external evidence, a few at a time: a slow site must not keep others waiting for long. */
@ApplicationScoped
class WebpageJob implements PeriodicJob {
    private static final int PORTION = 10;

    private final WebpageRepository pages;
    private final WebpageLook look;
    private final WebpageService service;
    private final Clock clock;

    WebpageJob(WebpageRepository pages, WebpageLook look, WebpageService service, Clock clock) {
        this.pages = pages;
        this.look = look;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "evidence-webpages";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        for (var due : pages.due(clock.instant(), PORTION)) {
            service.keep(due, look.at(due.url()));
        }
    }
}
