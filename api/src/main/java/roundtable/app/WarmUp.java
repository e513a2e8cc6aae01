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
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    /** Lists whose first thing is read too: its page is where most visitors come to from outside. */
    private static final List<String> LISTS =
            List.of("/api/v1/organizations", "/api/v1/proposals", "/api/v1/problems", "/api/v1/stories");

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    /** Each round asks a little differently, and there are so many ways to do it. */
    private static final int WAYS = 900;

    private final boolean wanted;
    private final Duration longest;
    private volatile boolean done;

    WarmUp(
            @ConfigProperty(name = "roundtable.warm-up") boolean wanted,
            @ConfigProperty(name = "roundtable.warm-up.longest") Duration longest) {
        this.wanted = wanted;
        this.longest = longest;
        this.done = !wanted;
    }

    boolean isDone() {
        return done;
    }

    /** Reads the pages in rounds until the time is over; what fails does not keep the product from starting. */
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

    private void rounds(int port) {
        var end = System.nanoTime() + longest.toNanos();
        var client = client();
        var pages = Stream.concat(PAGES.stream(), things(client, port)).toList();
        for (var round = 0; System.nanoTime() < end; round++) {
            read(client, port, pages, round);
        }
    }

    static HttpClient client() {
        return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }

    /** The first thing of each list; a new installation has none. */
    private static Stream<String> things(HttpClient client, int port) {
        return LISTS.stream().flatMap(list -> {
            var first = ID.matcher(ask(client, port, list + "?limit=1", 0).body());
            return first.find() ? Stream.of(list + "/" + first.group(1)) : Stream.empty();
        });
    }

    /** Reads each page once. Returns the statuses; 0 is one that did not come. */
    static Map<String, Integer> read(HttpClient client, int port, List<String> pages, int round) {
        var statuses = new TreeMap<String, Integer>();
        pages.forEach(page -> statuses.put(page, ask(client, port, page, round).status()));
        return statuses;
    }

    /** Each round asks a little differently, else memory would answer. */
    private static Answer ask(HttpClient client, int port, String page, int round) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                .timeout(Duration.ofSeconds(10))
                .header("Accept", "*/*;q=0." + (100 + round % WAYS))
                .build();
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException unreachable) {
            return new Answer(0, "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer(0, "");
        }
    }

    private record Answer(int status, String body) {}
}
