package roundtable.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads what people read most, over HTTP from this very process, before it says that it is ready: the first visitor must
 * not pay for classes that are not loaded, statements that are not prepared and connections that are not open.
 */
@ApplicationScoped
class WarmUp {
    static final List<String> PAGES = List.of(
            "/",
            "/organizations",
            "/api/v1/installation",
            "/api/v1/organizations?limit=20",
            "/api/v1/organizations?limit=20&q=%D0%BF%D0%BE%D0%BC%D0%BE%D1%89%D1%8C&facets=area,kind",
            "/api/v1/organizations/map?bbox=-180,-85,180,85&zoom=3",
            "/api/v1/round-tables?limit=1",
            "/api/v1/search?q=%D1%81%D0%BE%D0%B2%D0%B5%D1%82",
            "/api/v1/territories?parent=00000000",
            "/api/v1/activity-areas");
    private static final int ROUNDS = 20;
    private static final Duration LONGEST = Duration.ofMillis(500);

    private final boolean wanted;
    private volatile boolean done;

    WarmUp(@ConfigProperty(name = "roundtable.warm-up") boolean wanted) {
        this.wanted = wanted;
        this.done = !wanted;
    }

    boolean isDone() {
        return done;
    }

    /** Reads the pages in rounds for half a second at most; what fails does not keep the product from starting. */
    void run(int port) {
        // Not a request of anybody: it would only be noise in the log.
        var log = Logger.getLogger("request");
        var level = log.getLevel();
        try {
            if (wanted) {
                log.setLevel(Level.WARNING);
                rounds(port);
            }
        } finally {
            log.setLevel(level);
            done = true;
        }
    }

    private static void rounds(int port) {
        var end = System.nanoTime() + LONGEST.toNanos();
        var client = client();
        for (var round = 0; round < ROUNDS && System.nanoTime() < end; round++) {
            read(client, port, round);
        }
    }

    static HttpClient client() {
        return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }

    /** Reads each page once. Returns the statuses. Each round asks a little differently, else memory would answer. */
    static Map<String, Integer> read(HttpClient client, int port, int round) {
        var statuses = new TreeMap<String, Integer>();
        for (var page : PAGES) {
            try {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                        .timeout(Duration.ofSeconds(10))
                        .header("Accept", "*/*;q=0." + (100 + round))
                        .build();
                statuses.put(
                        page,
                        client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode());
            } catch (IOException unreachable) {
                statuses.put(page, 0);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return statuses;
            }
        }
        return statuses;
    }
}
