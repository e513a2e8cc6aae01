package roundtable.app;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import roundtable.shared.spi.StartupNote;

/** The end of a start: warms the product up, then says where it is and what else a newcomer must know. */
@ApplicationScoped
class StartupBanner {
    private final WarmUp warmUp;
    private final List<StartupNote> notes;
    private final String publicUrl;

    StartupBanner(
            WarmUp warmUp,
            @All List<StartupNote> notes,
            @ConfigProperty(name = "roundtable.public-url") String publicUrl) {
        this.warmUp = warmUp;
        this.notes = notes;
        this.publicUrl = publicUrl;
    }

    void onStart(@ObservesAsync HttpServerStart start) {
        warmUp.run(start.options().getPort());
        var text = new StringBuilder("%n  Круглый стол открыт / Round Table is open: %s%n".formatted(publicUrl));
        notes.stream().flatMap(n -> n.lines().stream()).forEach(line -> text.append("%n  ".formatted())
                .append(line));
        // To whoever sits at the terminal, not to the log, which may be JSON for a collector.
        System.out.println(text.append("%n".formatted()));
    }
}
