package roundtable.app;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import roundtable.shared.spi.StartupStep;

/** The end of a start: the features' last steps, the warm-up, and then where the product is and what to know of it. */
@ApplicationScoped
class StartupBanner {
    private static final Logger LOG = Logger.getLogger(StartupBanner.class);

    private final WarmUp warmUp;
    private final List<StartupStep> steps;
    private final String publicUrl;

    StartupBanner(
            WarmUp warmUp,
            @All List<StartupStep> steps,
            @ConfigProperty(name = "roundtable.public-url") String publicUrl) {
        this.warmUp = warmUp;
        this.steps = steps;
        this.publicUrl = publicUrl;
    }

    void onStart(@ObservesAsync HttpServerStart start) {
        var port = start.options().getPort();
        var base = URI.create("http://127.0.0.1:" + port);
        var lines = steps.stream().flatMap(step -> finish(step, base).stream()).toList();
        warmUp.run(port);
        var text = new StringBuilder("%n  Круглый стол открыт / Round Table is open: %s%n".formatted(publicUrl));
        lines.forEach(line -> text.append("%n  ".formatted()).append(line));
        // To whoever sits at the terminal, not to the log, which may be JSON for a collector.
        System.out.println(text.append("%n".formatted()));
    }

    /** One step's failure must not keep the others from the terminal; its feature says by readiness that it failed. */
    private static List<String> finish(StartupStep step, URI base) {
        try {
            return step.finish(base);
        } catch (RuntimeException e) {
            LOG.errorf(
                    e, "The last step of the start failed: %s", step.getClass().getSimpleName());
            return List.of();
        }
    }
}
