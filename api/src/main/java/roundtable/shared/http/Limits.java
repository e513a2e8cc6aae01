package roundtable.shared.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import roundtable.shared.store.Buckets;

/**
 * Token buckets: reads of a visitor per address (100 a second, 500 at once), writes per account (60 a minute). Those of
 * accounts are shared by the replicas; those of addresses live in this process, since a read must not cost a write
 * (decision 0040).
 */
@ApplicationScoped
class Limits {
    private static final Logger LOG = Logger.getLogger(Limits.class);
    private static final String COUNTED = "roundtable.counted";
    private static final int READS_PER_SECOND = 100;
    private static final int READ_BURST = 500;
    private static final int MOST_BUCKETS = 100_000;
    /** What asks the database on behalf of anybody: the API, and the pages that stand in other sites. */
    private static final Pattern LIMITED = Pattern.compile("/(api|embed|open311)/.*|/oembed");

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final Problems problems;
    private final Buckets shared;
    private final boolean on;
    private final int writesPerMinute;

    Limits(
            Problems problems,
            Buckets shared,
            @ConfigProperty(name = "roundtable.limits", defaultValue = "on") String limits,
            @ConfigProperty(name = "roundtable.limits.writes-per-minute", defaultValue = "60") int writesPerMinute) {
        this.problems = problems;
        this.shared = shared;
        this.writesPerMinute = writesPerMinute;
        this.on = !"off".equals(limits);
    }

    void register(@Observes Filters filters) {
        filters.register(this::visitor, FilterOrder.VISITORS_LIMITS);
        filters.register(this::everybody, FilterOrder.LIMITS);
    }

    /** Counts a visitor's read before the framework authenticates: memory may answer it before that. */
    private void visitor(RoutingContext rc) {
        if (Strangers.isVisitorsRead(rc)) {
            rc.put(COUNTED, true);
            handle(rc);
        } else {
            rc.next();
        }
    }

    private void everybody(RoutingContext rc) {
        if (rc.get(COUNTED) == null) {
            handle(rc);
        } else {
            rc.next();
        }
    }

    private void handle(RoutingContext rc) {
        var write = !Strangers.SAFE.contains(rc.request().method());
        var caller = Strangers.caller(rc);
        if (!on
                || !LIMITED.matcher(rc.request().path()).matches()
                || (caller != null && !write)
                || OwnRequests.isOne(rc.request())) {
            rc.next();
            return;
        }
        var who = caller != null ? caller : address(rc);
        var mine = buckets.get(
                (write ? "w " : "r ") + who,
                key -> Bucket.builder().addLimit(write ? writes() : reads()).build());
        var probe = mine.tryConsumeAndReturnRemaining(1);
        if (caller == null || !probe.isConsumed()) {
            decide(rc, write, probe);
            return;
        }
        // What this process let through, the replicas together may refuse.
        rc.vertx()
                .executeBlocking(() -> shared.of("writes " + who, writes()).tryConsumeAndReturnRemaining(1), false)
                .onComplete(asked -> {
                    if (asked.failed()) {
                        LOG.warn("The shared limit could not be asked; that of this process holds", asked.cause());
                    }
                    decide(rc, true, asked.succeeded() ? asked.result() : probe);
                });
    }

    private void decide(RoutingContext rc, boolean write, ConsumptionProbe probe) {
        var reset = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForReset()) + 1;
        rc.response()
                .putHeader(
                        "RateLimit-Policy", write ? "\"writes\";q=" + writesPerMinute + ";w=60" : "\"reads\";q=500;w=5")
                .putHeader(
                        "RateLimit",
                        (write ? "\"writes\"" : "\"reads\"") + ";r=" + probe.getRemainingTokens() + ";t=" + reset);
        if (probe.isConsumed()) {
            rc.next();
        } else {
            var wait = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            problems.end(
                    rc, ProblemException.of(ProblemType.TOO_MANY_REQUESTS).with("Retry-After", String.valueOf(wait)));
        }
    }

    private static Bandwidth reads() {
        return Bandwidth.builder()
                .capacity(READ_BURST)
                .refillGreedy(READS_PER_SECOND, Duration.ofSeconds(1))
                .build();
    }

    private Bandwidth writes() {
        return Bandwidth.builder()
                .capacity(writesPerMinute)
                .refillGreedy(writesPerMinute, Duration.ofMinutes(1))
                .build();
    }

    /** One IPv6 customer has a whole /64, so that is one client. */
    private static String address(RoutingContext rc) {
        var host = rc.request().remoteAddress() == null
                ? "-"
                : String.valueOf(rc.request().remoteAddress().hostAddress());
        if (!host.contains(":")) {
            return host;
        }
        var groups = host.split(":", -1);
        return String.join(":", java.util.Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
}
